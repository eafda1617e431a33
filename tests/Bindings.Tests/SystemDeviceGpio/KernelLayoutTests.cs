using System.Device.Native;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using TestKit;

namespace Bindings.Tests.SystemDeviceGpio;

/// <summary>Sizes, offsets and request numbers as the compiler reads them in the kernel's own headers.</summary>
public sealed class KernelLayoutTests : IDisposable
{
    private const string Source =
        """
        #include <cstddef>
        #include <cstdio>
        #include <fcntl.h>
        #include <sys/epoll.h>
        #include <sys/ioctl.h>
        #include <sys/stat.h>
        #include <linux/gpio.h>
        #include <linux/i2c.h>
        #include <linux/i2c-dev.h>
        #include <linux/spi/spidev.h>
        #define SHOW(x) std::printf("%s=%lu\n", #x, (unsigned long)(x))
        int main() {
          SHOW(sizeof(gpiochip_info)); SHOW(offsetof(gpiochip_info, lines));
          SHOW(sizeof(gpio_v2_line_request)); SHOW(offsetof(gpio_v2_line_request, config)); SHOW(offsetof(gpio_v2_line_request, fd));
          SHOW(offsetof(gpio_v2_line_request, event_buffer_size));
          SHOW(sizeof(gpio_v2_line_config)); SHOW(offsetof(gpio_v2_line_config, attrs));
          SHOW(sizeof(gpio_v2_line_config_attribute)); SHOW(offsetof(gpio_v2_line_config_attribute, mask));
          SHOW(sizeof(gpio_v2_line_info)); SHOW(offsetof(gpio_v2_line_info, consumer)); SHOW(offsetof(gpio_v2_line_info, flags));
          SHOW(sizeof(gpio_v2_line_event)); SHOW(offsetof(gpio_v2_line_event, line_seqno));
          SHOW(sizeof(i2c_msg)); SHOW(offsetof(i2c_msg, buf)); SHOW(sizeof(i2c_rdwr_ioctl_data));
          SHOW(sizeof(spi_ioc_transfer)); SHOW(offsetof(spi_ioc_transfer, bits_per_word));
          SHOW(GPIO_GET_CHIPINFO_IOCTL); SHOW(GPIO_V2_GET_LINEINFO_IOCTL); SHOW(GPIO_V2_GET_LINE_IOCTL); SHOW(GPIO_V2_LINE_SET_CONFIG_IOCTL);
          SHOW(GPIO_V2_LINE_GET_VALUES_IOCTL); SHOW(GPIO_V2_LINE_SET_VALUES_IOCTL); SHOW(I2C_RDWR); SHOW(I2C_SLAVE); SHOW(SPI_IOC_MESSAGE(1));
          SHOW(GPIO_V2_LINE_FLAG_BIAS_DISABLED); SHOW(GPIO_V2_LINE_FLAG_EDGE_FALLING);
          SHOW(O_CLOEXEC); SHOW(O_NONBLOCK); SHOW(O_TRUNC); SHOW(sizeof(epoll_event)); SHOW(offsetof(epoll_event, data));
          SHOW(sizeof(struct statx)); SHOW(offsetof(struct statx, stx_gid));
        }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public unsafe void Structures_AgainstTheKernelsHeaders_AreTheSame()
    {
        var request = default(LineRequest);
        var config = default(LineConfig);
        var attribute = default(LineConfigAttribute);
        var info = default(LineInfo);
        var edge = default(LineEvent);
        var chip = default(ChipInfo);
        var message = default(I2cMessage);
        var transfer = default(SpiTransfer);
        var kernel = Compile();

        Dictionary<string, long> ours = new()
        {
            ["sizeof(gpiochip_info)"] = sizeof(ChipInfo),
            ["offsetof(gpiochip_info, lines)"] = Offset(ref chip, ref chip.Lines),
            ["sizeof(gpio_v2_line_request)"] = sizeof(LineRequest),
            ["offsetof(gpio_v2_line_request, config)"] = Offset(ref request, ref request.Config),
            ["offsetof(gpio_v2_line_request, fd)"] = Offset(ref request, ref request.Descriptor),
            ["offsetof(gpio_v2_line_request, event_buffer_size)"] = Offset(ref request, ref request.EventBufferSize),
            ["sizeof(gpio_v2_line_config)"] = sizeof(LineConfig),
            ["offsetof(gpio_v2_line_config, attrs)"] = Offset(ref config, ref config.Attributes),
            ["sizeof(gpio_v2_line_config_attribute)"] = sizeof(LineConfigAttribute),
            ["offsetof(gpio_v2_line_config_attribute, mask)"] = Offset(ref attribute, ref attribute.Mask),
            ["sizeof(gpio_v2_line_info)"] = sizeof(LineInfo),
            ["offsetof(gpio_v2_line_info, consumer)"] = Offset(ref info, ref info.Consumer),
            ["offsetof(gpio_v2_line_info, flags)"] = Offset(ref info, ref info.Flags),
            ["sizeof(gpio_v2_line_event)"] = sizeof(LineEvent),
            ["offsetof(gpio_v2_line_event, line_seqno)"] = Offset(ref edge, ref edge.LineSequence),
            ["sizeof(i2c_msg)"] = sizeof(I2cMessage),
            ["offsetof(i2c_msg, buf)"] = (byte*)&message.Buffer - (byte*)&message,
            ["sizeof(i2c_rdwr_ioctl_data)"] = sizeof(I2cMessages),
            ["sizeof(spi_ioc_transfer)"] = sizeof(SpiTransfer),
            ["offsetof(spi_ioc_transfer, bits_per_word)"] = Offset(ref transfer, ref transfer.BitsPerWord),
            ["GPIO_GET_CHIPINFO_IOCTL"] = GpioRequests.GetChipInfo,
            ["GPIO_V2_GET_LINEINFO_IOCTL"] = GpioRequests.GetLineInfo,
            ["GPIO_V2_GET_LINE_IOCTL"] = GpioRequests.GetLine,
            ["GPIO_V2_LINE_SET_CONFIG_IOCTL"] = GpioRequests.SetConfig,
            ["GPIO_V2_LINE_GET_VALUES_IOCTL"] = GpioRequests.GetValues,
            ["GPIO_V2_LINE_SET_VALUES_IOCTL"] = GpioRequests.SetValues,
            ["I2C_RDWR"] = I2cMessages.Transfer,
            ["I2C_SLAVE"] = I2cMessages.SelectAddress,
            ["SPI_IOC_MESSAGE(1)"] = IoctlNumber.Write<SpiTransfer>((byte)'k', 0),
            ["GPIO_V2_LINE_FLAG_BIAS_DISABLED"] = (long)LineFlags.BiasDisabled,
            ["GPIO_V2_LINE_FLAG_EDGE_FALLING"] = (long)LineFlags.EdgeFalling,
            ["O_CLOEXEC"] = Libc.CloseOnExec,
            ["O_NONBLOCK"] = Libc.NonBlocking,
            ["O_TRUNC"] = Libc.Truncate,
            ["sizeof(epoll_event)"] = Libc.WatchSize,
            ["offsetof(epoll_event, data)"] = Libc.WatchSize - sizeof(ulong),
            ["sizeof(struct statx)"] = Libc.StatusSize,
            ["offsetof(struct statx, stx_gid)"] = Libc.GroupOffset,
        };

        ours.OrderBy(one => one.Key, StringComparer.Ordinal).ShouldBe(kernel.OrderBy(one => one.Key, StringComparer.Ordinal));
    }

    private static long Offset<TWhole, TPart>(ref TWhole whole, ref TPart part) =>
        Unsafe.ByteOffset(ref Unsafe.As<TWhole, byte>(ref whole), ref Unsafe.As<TPart, byte>(ref part));

    private Dictionary<string, long> Compile()
    {
        var source = Path.Combine(folder.Path, "layout.cpp");
        var program = Path.Combine(folder.Path, "layout");
        File.WriteAllText(source, Source);
        Run("g++", "-w", "-o", program, source);
        return Run(program).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=')).ToDictionary(p => p[0], p => long.Parse(p[1]));
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEnd();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, errors);
        return output;
    }
}
