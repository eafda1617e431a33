#!/usr/bin/env bash
# build.sh OUT ARCHITECTURE...: writes OUT/inspection-station_VERSION_ARCHITECTURE.deb for each (amd64, arm64). ./kit package sets up what it needs.
# The programs are compiled once, for .NET runs them everywhere; the two native libraries beside them are of the package's architecture.
set -euo pipefail

PACKAGE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ROOT=$(cd "$PACKAGE/../.." && pwd)
WORK="$ROOT/.native/package"
ONNX="$ROOT/bindings/Microsoft.ML.OnnxRuntime/node_modules"
HERE=$(dpkg --print-architecture)
OPENCV=(core imgproc imgcodecs)
# The models that anybody may use for anything; the others carry terms of their data and come from a gateway.
MODELS=(substrate-compare)
MAINTAINER="Inspection Kit <kit@localhost>"

OUT=$1
shift
mkdir -p "$OUT" "$WORK"
OUT=$(cd "$OUT" && pwd)
# Every time stamp is that of the last change, so that the same sources give the same package.
SOURCE_DATE_EPOCH=$(git -C "$ROOT" log -1 --format=%ct)
export SOURCE_DATE_EPOCH
BASE=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' "$ROOT/Directory.Build.props")
VERSION="$BASE+r$(git -C "$ROOT" rev-list --count HEAD).g$(git -C "$ROOT" rev-parse --short=9 HEAD)"
[ -z "$(git -C "$ROOT" status --porcelain)" ] || VERSION="$VERSION.changed"

publish() {
    rm -rf "$WORK/agent"
    dotnet publish "$ROOT/edge/Inspection.Agent" -c Release -v q -nodeReuse:false --artifacts-path "$WORK/build" -o "$WORK/agent" \
        -p:UseAppHost=false -p:ContinuousIntegrationBuild=true -p:CardPackages=false
    find "$WORK/agent" -name '*.pdb' -delete
    rm -f "$WORK/agent"/lib*.so
}

# Debian's OpenCV for another architecture, fetched with apt into a folder of its own: nothing of this machine's setting changes.
foreign_opencv() {
    local architecture=$1 folder="$WORK/$1" packages=() name
    for name in "${OPENCV[@]}"; do
        packages+=("$(dpkg-query -S "$(readlink -f "/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)/libopencv_$name.so")" | cut -d: -f1)")
    done
    [ -e "$folder/complete" ] && return
    rm -rf "$folder"
    mkdir -p "$folder"/{lists/partial,cache/archives/partial,debs,root}
    : >"$folder/status"
    local options=(-q -o "APT::Architecture=$architecture" -o "APT::Architectures=$architecture" -o "Dir::State::Lists=$folder/lists"
        -o "Dir::State::status=$folder/status" -o "Dir::Cache=$folder/cache" -o APT::Sandbox::User=)
    apt-get "${options[@]}" update
    (cd "$folder/debs" && apt-get "${options[@]}" download "${packages[@]}")
    for name in "$folder"/debs/*.deb; do
        dpkg-deb -x "$name" "$folder/root"
    done
    touch "$folder/complete"
}

# $1: architecture, $2: where the library goes
shim() {
    local compiler=g++ libraries="" name multiarch
    if [ "$1" != "$HERE" ]; then
        foreign_opencv "$1"
        multiarch=$(dpkg-architecture -a "$1" -qDEB_HOST_MULTIARCH 2>/dev/null)
        compiler="$multiarch-g++"
        for name in "${OPENCV[@]}"; do
            libraries+=" $(ls "$WORK/$1/root/usr/lib/$multiarch/libopencv_$name.so".???)"
        done
    fi
    CXX=$compiler OPENCV_LIBRARIES=$libraries bash "$ROOT/bindings/OpenCvSharp/native/build.sh" "$2"
    "${compiler%g++}strip" --strip-unneeded "$2"
}

onnx() {
    case $1 in
        amd64) echo "$ONNX/com.github.asus4.onnxruntime/Plugins/Linux/x64/libonnxruntime.so" ;;
        arm64) echo "$ONNX/onnxruntime-node/bin/napi-v6/linux/arm64/libonnxruntime.so.1" ;;
    esac
}

# What the compiled libraries need, asked of this machine's own: within one release of Debian the names are the same for every architecture.
library_packages() {
    local folder="$WORK/dependencies"
    rm -rf "$folder"
    mkdir -p "$folder/debian"
    printf 'Source: inspection\n\nPackage: inspection-station\nArchitecture: any\n' >"$folder/debian/control"
    shim "$HERE" "$folder/libinspection_opencv.so" >&2
    cp "$(onnx "$HERE")" "$folder/libonnxruntime.so"
    (cd "$folder" && dpkg-shlibdeps -O --ignore-missing-info ./*.so 2>/dev/null | sed 's/^shlibs:Depends=//')
}

# The licence with the indentation of a machine-readable copyright file.
licence() { sed '1,4d; s/^$/./; s/^/ /' "$ROOT/LICENSE"; }

build() {
    local architecture=$1 stage="$WORK/stage-$1" deb="$OUT/inspection-station_${VERSION}_$1.deb" library document
    rm -rf "$stage"
    library="$stage/usr/lib/inspection"
    document="$stage/usr/share/doc/inspection-station"
    mkdir -p "$stage/DEBIAN" "$library"/{models/packages,hardware} "$document" "$stage"/usr/{bin,share/man/man1,share/lintian/overrides,lib/udev/rules.d,lib/modules-load.d} "$stage/lib/systemd/system" "$stage/etc/inspection"

    cp -r "$WORK/agent" "$library/agent"
    install -m 644 "$ROOT/hardware/bench.json" "$library/hardware/"
    install -m 644 "$(onnx "$architecture")" "$library/agent/libonnxruntime.so"
    shim "$architecture" "$library/agent/libinspection_opencv.so"
    for model in "${MODELS[@]}"; do
        cp -r "$ROOT/models/packages/$model" "$library/models/packages/"
    done

    install -m 755 "$PACKAGE/inspection" "$stage/usr/bin/inspection"
    install -m 644 "$PACKAGE/inspection-station.service" "$stage/lib/systemd/system/"
    install -m 644 "$PACKAGE/inspection-station.udev" "$stage/usr/lib/udev/rules.d/60-inspection-station.rules"
    echo i2c-dev >"$stage/usr/lib/modules-load.d/inspection-station.conf"
    install -m 600 "$PACKAGE/station.env" "$stage/etc/inspection/station.env"
    install -m 644 "$ROOT/hardware/station.json" "$stage/etc/inspection/hardware.json"
    printf '/etc/inspection/%s\n' station.env hardware.json >"$stage/DEBIAN/conffiles"

    install -m 644 "$PACKAGE/lintian-overrides" "$stage/usr/share/lintian/overrides/inspection-station"
    gzip -9n <"$PACKAGE/inspection.1" >"$stage/usr/share/man/man1/inspection.1.gz"
    licence >"$WORK/licence"
    sed -e "s/@HOLDER@/$(sed -n 's/^Copyright (c) //p' "$ROOT/LICENSE")/" -e "/@LICENCE@/{r $WORK/licence" -e 'd}' "$PACKAGE/copyright.in" >"$document/copyright"
    printf 'inspection-station (%s) unstable; urgency=medium\n\n  * See CHANGELOG.md of the kit.\n\n -- %s  %s\n' "$VERSION" "$MAINTAINER" \
        "$(date -u -R -d "@$SOURCE_DATE_EPOCH")" | gzip -9n >"$document/changelog.gz"
    gzip -9n <"$ROOT/CHANGELOG.md" >"$document/CHANGELOG.md.gz"

    find "$stage" -type d -exec chmod 755 {} +
    find "$library" -type f -exec chmod 644 {} +
    install -m 755 "$PACKAGE"/{postinst,prerm,postrm} "$stage/DEBIAN/"
    sed -e "s/@VERSION@/$VERSION/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@MAINTAINER@/$MAINTAINER/" -e "s/@LIBRARIES@/$LIBRARIES/" \
        -e "s/@SIZE@/$(du -sk --apparent-size --exclude=DEBIAN "$stage" | cut -f1)/" "$PACKAGE/control.in" >"$stage/DEBIAN/control"
    (cd "$stage" && find . -path ./DEBIAN -prune -o -path ./etc -prune -o -type f -print | LC_ALL=C sort | sed 's:^\./::' | xargs md5sum) >"$stage/DEBIAN/md5sums"

    dpkg-deb --root-owner-group -Zxz --threads-max=1 --build "$stage" "$deb" >&2
    echo "$deb"
}

for architecture in "$@"; do
    [ -e "$(onnx "$architecture")" ] || { echo "ONNX Runtime for $architecture is missing in $ONNX; see bindings/Microsoft.ML.OnnxRuntime/README.md" >&2; exit 1; }
done
publish >&2
LIBRARIES=$(library_packages)
for architecture in "$@"; do
    build "$architecture"
done
