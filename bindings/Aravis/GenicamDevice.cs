namespace Aravis;

/// <summary>A camera that answered the search.</summary>
/// <param name="Id">What it is opened by: vendor, model and serial number in one word.</param>
/// <param name="Address">Its IP address, or where it hangs on the USB.</param>
/// <param name="Protocol"><c>GigEVision</c> or <c>USB3Vision</c>.</param>
public sealed record GenicamDevice(string Id, string Vendor, string Model, string Serial, string Address, string Protocol);
