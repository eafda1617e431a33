#!/usr/bin/env bash
# Runs in the virtual machine, on the host's files. What is written goes to /tmp, which is the machine's memory.
# As udev does it on a Raspberry Pi, with a group that Debian has.
chgrp dialout /dev/gpiochip* /dev/i2c-*
chmod 660 /dev/gpiochip* /dev/i2c-*
export DOTNET_NOLOGO=1 DOTNET_EnableDiagnostics=0 DOTNET_TieredPGO=0
# The host's list of plug-ins: looking through them again takes a minute of an emulated processor.
export GST_REGISTRY="$INSPECTION_ROOT/.native/hardware-vm/gstreamer-plugins.bin" GST_REGISTRY_UPDATE=no
run=$(sed -n 's/.*inspection\.run=\([^ ]*\).*/\1/p' /proc/cmdline)
dotnet "$INSPECTION_ROOT/tests/HardwareVm/bin/Release/net10.0/HardwareVm.dll" $run
