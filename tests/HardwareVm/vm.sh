#!/usr/bin/env bash
# Boots the virtual machine, runs the checks in it and ends with their last line. vm.sh FOLDER [gate]: where prepare.sh left what it boots; gate: only
# measures the reject gate.
set -euo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ROOT=$(cd "$HERE/../.." && pwd)
FOLDER=$1
RUN=${2:-}
LIMIT_SECONDS=${HARDWARE_VM_LIMIT:-900}

accelerator=$(cat "$FOLDER/accelerator")
# Debian 12's QEMU 7.2 emulates AVX with wrong results, which a model's reference case finds; without AVX there is nothing to get wrong.
processor=$([ "$accelerator" = kvm ] && echo max || echo Nehalem)
dotnet=$(dirname "$(readlink -f "$(command -v dotnet)")")

exec 3< <(exec timeout --foreground "$LIMIT_SECONDS" qemu-system-x86_64 -accel "$accelerator" -cpu "$processor" -smp 2 -m 2048 \
    -display none -monitor none -serial stdio -no-reboot -nic none -kernel "$FOLDER/vmlinuz" -initrd "$FOLDER/initrd.gz" \
    -append "console=ttyS0 quiet loglevel=1 panic=-1 inspection.root=$ROOT inspection.dotnet=$dotnet${RUN:+ inspection.run=$RUN}" \
    -virtfs local,path=/,mount_tag=host,security_model=none,readonly=on,multidevs=remap </dev/null 2>&1)
machine=$!
trap 'kill "$machine" 2>/dev/null || true' EXIT

status=
while IFS= read -r line <&3; do
    line=${line%$'\r'}
    case "$line" in
        "hardware-vm: exit "*) status=${line#hardware-vm: exit } ;;
        *) [ -n "$status" ] || printf '%s\n' "$line" ;;
    esac
done
if [ -z "$status" ]; then
    echo "The virtual machine ended before the checks did."
    echo "0 passed, 1 failed, 0 skipped"
    exit 1
fi
exit "$status"
