#!/usr/bin/env bash
# run.sh FOLDER: takes the newest package in FOLDER through its life in a Debian of its own, with systemd as its first process and no network:
# installed without .NET, then with it, started, killed, upgraded, removed, purged. Needs root, debootstrap and systemd-nspawn, and the network
# the first time, when the Debian is made in FOLDER/debian.
set -euo pipefail

FOLDER=$(cd "$1" && pwd)
BASE="$FOLDER/debian"
WORK="$FOLDER/run"
DOTNET=$(dirname "$(readlink -f "$(command -v dotnet)")")
MIRROR=http://deb.debian.org/debian
RELEASE=bookworm
PASSED=0
FAILED=0
LEADER=""

rm -rf "$WORK"
mkdir -p "$WORK/packages"
FIRST=$(ls -t "$FOLDER"/inspection-station_*.deb | head -1)

# The next version: a higher number, and a changed file of settings.
next_version() {
    local tree="$WORK/tree"
    dpkg-deb -R "$FIRST" "$tree"
    sed -i 's/^Version: .*/&.next/' "$tree/DEBIAN/control"
    echo '// Of the next version.' >>"$tree/etc/inspection/hardware.json"
    dpkg-deb --root-owner-group -Zgzip --build "$tree" "$WORK/packages/next.deb" >/dev/null
    rm -rf "$tree"
}

make_base() {
    local needs
    needs=$(dpkg-deb -f "$FIRST" Depends | sed 's/([^)]*)//g; s/,/ /g')
    if [ ! -e "$BASE.complete" ] || [ "$(cat "$BASE.complete")" != "$needs" ]; then
        echo "making a Debian in $BASE (once) …"
        rm -rf "$BASE" "$BASE.complete"
        debootstrap --variant=minbase --include=systemd,systemd-sysv,dbus,udev,mosquitto,mosquitto-clients,procps "$RELEASE" "$BASE" "$MIRROR" >"$WORK/debootstrap.log"
        # shellcheck disable=SC2086
        chroot "$BASE" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $needs >>"$WORK/debootstrap.log" 2>&1
        chroot "$BASE" systemctl disable --quiet mosquitto
        echo "$needs" >"$BASE.complete"
    fi
}

boot() {
    systemd-nspawn -q -D "$BASE" --volatile=overlay -b --register=no --keep-unit --private-network -M inspection-packaging \
        --bind-ro="$DOTNET:/media/dotnet" --bind-ro="$WORK/packages:/media/packages" </dev/null >"$WORK/boot.log" 2>&1 &
    NSPAWN=$!
    trap 'kill $NSPAWN 2>/dev/null; wait $NSPAWN 2>/dev/null || :' EXIT
    until LEADER=$(pgrep -P $NSPAWN) && inside systemctl is-active --quiet multi-user.target 2>/dev/null; do
        kill -0 $NSPAWN
        sleep 0.5
    done
}

inside() { nsenter -t "$LEADER" -m -u -i -n -p env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL="${LANGUAGE_INSIDE:-C.UTF-8}" DEBIAN_FRONTEND=noninteractive "$@"; }
script() { inside bash -euc "$1"; }

# $1: what is true, the rest: a command inside that succeeds when it is
holds() {
    local what=$1
    shift
    if "$@" >"$WORK/last.log" 2>&1; then
        PASSED=$((PASSED + 1))
        echo "  ok      $what"
    else
        FAILED=$((FAILED + 1))
        echo "  FAILED  $what"
        tail -n 20 "$WORK/last.log" | sed 's/^/          /'
    fi
}

# $1: seconds, $2: a script that is tried until it succeeds
soon() {
    local end=$((SECONDS + $1))
    until script "$2"; do
        [ $SECONDS -lt $end ] || return 1
        sleep 0.5
    done
}

# The whole file system but what differs by itself.
listing() { script "find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /run -o -path /tmp -o -path /var/log -o -path /var/lib/dpkg -o -path /var/cache -o -path /var/lib/systemd -o -path /media -o -path /var/lib/mosquitto \) -prune -o -print | LC_ALL=C sort"; }

# Results of the station that the broker hears: $1 of them, within a minute.
results() { script "mosquitto_sub -h 127.0.0.1 -t 'inspection/v1/+/+/+/result' -C $1 -W 60"; }

next_version
cp "$FIRST" "$WORK/packages/first.deb"
make_base
boot
listing >"$WORK/before"

echo "installing without .NET"
holds "installs" script 'dpkg -i /media/packages/first.deb 2>&1 | tee /tmp/install.log'
holds "says that .NET is missing, and what to do" script 'grep -q "/opt/dotnet" /tmp/install.log'
holds "says it in Korean" env LANGUAGE_INSIDE=ko_KR.UTF-8 bash -c "$(declare -f inside); LEADER=$LEADER; inside inspection --help 2>&1 | grep -q '런타임이 없습니다'"
holds "user of its own, in the groups of its devices" script 'id -nG inspection | tr " " "\n" | sort | tr "\n" " " | grep -q "gpio i2c inspection spi video"'
holds "no login" script 'getent passwd inspection | grep -q nologin'
holds "settings are root's alone" script '[ "$(stat -c %U:%a /etc/inspection/station.env)" = root:600 ]'
holds "unit is sound" script 'systemd-analyze verify --man=no inspection-station.service'

echo "with .NET"
script 'ln -s /media/dotnet /opt/dotnet; systemctl start mosquitto'
holds "inspection --help" script 'inspection --help | grep -q run'
holds "manual page" script 'test -s /usr/share/man/man1/inspection.1.gz'
holds "starts with the machine" script 'systemctl is-enabled --quiet inspection-station'
holds "starts by itself once .NET is there" soon 30 'systemctl is-active --quiet inspection-station && pgrep -u inspection dotnet'
holds "inspects and publishes" results 3
holds "writes as its user, below /var/lib/inspection" script '[ "$(stat -c %U /var/lib/inspection/stations)" = inspection ]'
holds "nothing but the Modbus permission" script '[ "$(grep CapEff /proc/$(pgrep -o -u inspection dotnet)/status | cut -f2)" = 0000000000000400 ]'

echo "settings"
script 'sed -i "s|^INSPECTION_OPTIONS=.*|INSPECTION_OPTIONS=\"--modbus 127.0.0.1:502 --lot \\x27lot of two words\\x27\"|" /etc/inspection/station.env; systemctl restart inspection-station'
holds "options are taken, quoted words and all" script "mosquitto_sub -h 127.0.0.1 -t 'inspection/v1/+/+/+/result' -C 1 -W 60 | grep -q 'lot of two words'"
holds "Modbus on port 502 answers" soon 30 'exec 3<>/dev/tcp/127.0.0.1/502; printf "\0\1\0\0\0\6\1\4\0\31\0\1" >&3; [ "$(timeout 5 head -c 11 <&3 | od -An -tx1 | tr -d " \n")" = 00010000000501040200"01" ]'

echo "killed"
OLD=$(inside systemctl show -P MainPID inspection-station)
inside kill -9 "$OLD"
holds "comes back" soon 30 "[ \"\$(systemctl show -P MainPID inspection-station)\" != $OLD ] && systemctl is-active --quiet inspection-station && pgrep -u inspection dotnet"
holds "inspects again" results 1

echo "frozen"
OLD=$(inside systemctl show -P MainPID inspection-station)
inside kill -STOP "$OLD"
holds "is ended by the watchdog and comes back" soon 60 "[ \"\$(systemctl show -P MainPID inspection-station)\" != $OLD ] && systemctl is-active --quiet inspection-station && pgrep -u inspection dotnet"
holds "inspects again" results 1

echo "upgrade while the broker is away"
BOOT=$(results 1 | grep -o '"bootId":"[^"]*"')
script 'systemctl stop mosquitto; echo mine >/var/lib/inspection/mine'
sleep 4
holds "upgrades" script 'dpkg --force-confdef --force-confold -i /media/packages/next.deb'
holds "new version" script 'dpkg-query -W -f "\${Version}" inspection-station | grep -q "\.next$"'
holds "runs again" soon 30 'systemctl is-active --quiet inspection-station && pgrep -u inspection dotnet'
holds "changed settings are kept" script 'grep -q "lot of two words" /etc/inspection/station.env'
holds "unchanged settings are the new ones" script 'grep -q "next version" /etc/inspection/hardware.json'
holds "data is kept" script 'grep -q mine /var/lib/inspection/mine'
script 'systemctl start mosquitto'
# The old boot's last results can only come from the disk.
holds "results from before the upgrade arrive after it" script "timeout 60 mosquitto_sub -h 127.0.0.1 -t 'inspection/v1/+/+/+/result' | grep -m 1 '$BOOT'"

echo "removed"
holds "removes" script 'dpkg -r inspection-station'
holds "stopped" script '! pgrep -u inspection'
holds "program is gone, settings and data stay" script '[ ! -e /usr/lib/inspection ] && [ ! -e /usr/bin/inspection ] && [ -e /etc/inspection/station.env ] && [ -e /var/lib/inspection/mine ]'
holds "installs again, with the old settings" script 'dpkg -i /media/packages/next.deb && grep -q "lot of two words" /etc/inspection/station.env'
holds "runs again" soon 30 'systemctl is-active --quiet inspection-station && pgrep -u inspection dotnet'

echo "purged"
holds "purges" script 'dpkg -P inspection-station'
holds "user is gone" script '! getent passwd inspection && ! pgrep dotnet'
script 'rm /opt/dotnet; systemctl stop mosquitto'
listing >"$WORK/after"
holds "leaves no file behind" diff <(grep -v -e '^/etc/\(passwd\|group\|shadow\|gshadow\|subuid\|subgid\)-$' "$WORK/before") <(grep -v -e '^/etc/\(passwd\|group\|shadow\|gshadow\|subuid\|subgid\)-$' "$WORK/after")

echo "$PASSED passed, $FAILED failed, 0 skipped"
[ $FAILED = 0 ]
