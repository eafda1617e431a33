#!/usr/bin/env bash
# Makes what the virtual machine boots: Debian's kernel, and an initial file system with the modules that the checks need.
# prepare.sh FOLDER: leaves vmlinuz, initrd.gz and accelerator there. Needs linux-headers-amd64, make and qemu-system-x86; fetches packages with apt, installs none.
set -euo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
FOLDER=$1
# What the checks and the root over 9p need; those that they depend on follow by themselves.
MODULES="virtio_pci 9pnet_virtio 9p configfs i2c-dev vivid"

# The kernel of the installed headers: modules fit no other.
RELEASE=$(dpkg-query -W -f='${Depends}' linux-headers-amd64 | grep -o 'linux-headers-[^ ,]*' | head -n 1)
RELEASE=${RELEASE#linux-headers-}
HEADERS="/usr/src/linux-headers-$RELEASE"
SOURCE_PACKAGE="linux-source-$(cut -d. -f1,2 <<<"$RELEASE")"

WORK="$FOLDER/work"
rm -rf "$WORK"
mkdir -p "$WORK"/{packages,kernel,modules,initrd/bin,initrd/modules}
trap 'rm -rf "$WORK"' EXIT

fetch() { (cd "$WORK/packages" && apt-get -q -o APT::Sandbox::User=root download "$1"); }

fetch "linux-image-$RELEASE"
dpkg-deb -x "$WORK"/packages/linux-image-*.deb "$WORK/kernel"
fetch busybox-static
dpkg-deb --fsys-tarfile "$WORK"/packages/busybox-static_*.deb | tar -x -C "$WORK/initrd" ./bin/busybox
busybox="$WORK/initrd/bin/busybox"

# gpio-sim: Debian 12 ships the source alone. As a module its interrupt simulator needs a licence, and one call that the kernel exports.
built="i2c-registers"
cp "$HERE"/modules/* "$WORK/modules"
if [ -z "$(find "$WORK/kernel/lib/modules" -name 'gpio-sim.ko*')" ]; then
    fetch "$SOURCE_PACKAGE"
    dpkg-deb --fsys-tarfile "$WORK"/packages/linux-source-*.deb | tar -xO "./usr/src/$SOURCE_PACKAGE.tar.xz" |
        tar -xJ -C "$WORK/modules" --strip-components=3 --wildcards '*/drivers/gpio/gpio-sim.c' '*/drivers/gpio/gpiolib.h' '*/kernel/irq/irq_sim.c'
    sed -i -e '1i #include <linux/module.h>' -e 's/handle_simple_irq(irq_to_desc(irqnum))/generic_handle_irq(irqnum)/' -e '$a MODULE_LICENSE("GPL");' "$WORK/modules/irq_sim.c"
    built="i2c-registers irq_sim gpio-sim"
else
    MODULES="$MODULES gpio-sim"
fi
make -s -C "$HEADERS" M="$WORK/modules" KERNEL_MODULES="${built#i2c-registers}" modules

# Modules in the order in which they load: the dependencies of each stand in reverse behind it.
kernel_modules="$WORK/kernel/lib/modules/$RELEASE"
"$busybox" depmod -b "$WORK/kernel" "$RELEASE"
for module in $MODULES; do
    line=$(grep -E "(^|/)${module//[-_]/[-_]}\.ko[^:]*:" "$kernel_modules/modules.dep" | head -n 1)
    for file in $(tr -d ':' <<<"$line" | tr ' ' '\n' | tac); do
        cp -n "$kernel_modules/${file#/lib/modules/$RELEASE/}" "$WORK/initrd/modules/"
        basename "$file"
    done
done | awk '!seen[$0]++' >"$WORK/initrd/modules/order"
for module in $built; do
    cp "$WORK/modules/$module.ko" "$WORK/initrd/modules/"
    echo "$module.ko"
done >>"$WORK/initrd/modules/order"

cp "$HERE/init.sh" "$WORK/initrd/init"
chmod +x "$WORK/initrd/init"
(cd "$WORK/initrd" && find . | "$busybox" cpio -o -H newc) | gzip -1 >"$FOLDER/initrd.gz"
cp "$WORK/kernel/boot/vmlinuz-$RELEASE" "$FOLDER/vmlinuz"

# Whether this processor runs the machine itself: /dev/kvm may be there and not work, as it is in some virtual machines.
accelerator=tcg
if [ -w /dev/kvm ] && timeout 15 qemu-system-x86_64 -accel kvm -cpu max -m 512 -display none -monitor none -serial stdio -no-reboot -nic none \
    -kernel "$FOLDER/vmlinuz" -initrd "$FOLDER/initrd.gz" -append "console=ttyS0 quiet panic=-1 inspection.probe" </dev/null 2>/dev/null | grep -q "hardware-vm: probed"; then
    accelerator=kvm
fi
echo "$accelerator" >"$FOLDER/accelerator"
