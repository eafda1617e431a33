#!/bin/busybox sh
# First process of the virtual machine: loads the simulators, puts the host's root below itself (read-only), and runs the checks there.
export PATH=/bin
/bin/busybox --install -s /bin
mkdir -p /proc /sys /host
mount -t proc none /proc
mount -t sysfs none /sys
mount -t devtmpfs none /dev 2>/dev/null

finish() {
    echo "hardware-vm: $1"
    poweroff -f
}

if grep -q inspection.probe /proc/cmdline; then
    finish probed
fi

while read -r module; do
    case "$module" in
        i2c-registers*) arguments="addresses=0x3c,0x27" ;;
        vivid*) arguments="n_devs=1 node_types=0x1" ;;
        *) arguments="" ;;
    esac
    insmod "/modules/$module" $arguments || finish "cannot load $module"
done </modules/order

mount -t 9p -o trans=virtio,version=9p2000.L,msize=1048576,cache=loose,ro host /host || finish "cannot reach the host's files"
repository=$(sed -n 's/.*inspection\.root=\([^ ]*\).*/\1/p' /proc/cmdline)
dotnet=$(sed -n 's/.*inspection\.dotnet=\([^ ]*\).*/\1/p' /proc/cmdline)
# The machine's own /tmp and /run would hide a repository below them.
mkdir /repository
mount --bind "/host$repository" /repository
mount -t proc none /host/proc
mount -t sysfs none /host/sys
mount -t devtmpfs none /host/dev
mount -t tmpfs none /host/tmp
mount -t tmpfs none /host/run
if [ ! -d "/host$repository" ]; then
    mkdir -p "/host$repository"
    mount --bind /repository "/host$repository"
fi
mount -t debugfs none /host/sys/kernel/debug
mount -t tracefs none /host/sys/kernel/tracing
mount -t configfs none /host/sys/kernel/config
ifconfig lo 127.0.0.1 up

# 28 lines as on the header of a Raspberry Pi; line 7 belongs to a driver of the kernel.
bank=/host/sys/kernel/config/gpio-sim/station/header
mkdir -p "$bank/line7/hog"
echo 28 >"$bank/num_lines"
echo "inspection header" >"$bank/label"
echo "spi0 CS1" >"$bank/line7/hog/name"
echo output-high >"$bank/line7/hog/direction"
echo 1 >"${bank%/header}/live"

chroot /host /usr/bin/env -i PATH="$dotnet:/usr/sbin:/usr/bin:/sbin:/bin" HOME=/tmp LANG=C.UTF-8 INSPECTION_ROOT="$repository" \
    /bin/bash "$repository/tests/HardwareVm/inside.sh"
finish "exit $?"
