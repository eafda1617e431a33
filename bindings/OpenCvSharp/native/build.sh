#!/usr/bin/env bash
# build.sh [LIBRARY]: builds the shim, when it is missing or older than its sources; default: .native/libinspection_opencv.so at the root of the
# repository. CXX and OPENCV_LIBRARIES (what to link with) may name those of another architecture.
# Needs: g++, libopencv-core-dev, libopencv-imgproc-dev, libopencv-imgcodecs-dev (no CMake: its files for OpenCV come only with the
# far larger libopencv-dev).
set -euo pipefail

sources="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
native="$(cd "$sources/../../.." && pwd)/.native"
library="${1:-$native/libinspection_opencv.so}"

if [[ -f "$library" && -z "$(find "$sources" -type f -newer "$library")" ]]; then
    exit 0
fi

mkdir -p "$(dirname "$library")"
# Built beside and moved in one step: a program that has the old library loaded keeps it whole.
fresh="$(mktemp "$library.XXXXXX")"
trap 'rm -f "$fresh"' EXIT
"${CXX:-g++}" -std=c++17 -O2 -ffile-prefix-map="$sources=." -shared -fPIC -fvisibility=hidden -Wall -Wextra -Werror \
    -isystem /usr/include/opencv4 "$sources/inspection_opencv.cpp" -o "$fresh" \
    -Wl,--no-undefined ${OPENCV_LIBRARIES:--lopencv_core -lopencv_imgproc -lopencv_imgcodecs}
chmod 755 "$fresh"
mv "$fresh" "$library"
echo "built $library"
