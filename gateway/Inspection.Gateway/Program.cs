using Inspection.Contracts;
using Inspection.Gateway;
using Inspection.Gateway.Options;

try
{
    if (new CommandLine().Parse(args) is not { } arguments)
        return ExitCodes.Done;
    var builder = WebApplication.CreateBuilder();
    builder.Configuration.AddInMemoryCollection(arguments);
    var app = GatewayApplication.Build(builder, GatewayOptions.Read(builder.Configuration), _ => throw new InvalidOperationException());
    await app.RunAsync();
    return ExitCodes.Done;
}
catch (InputException problem)
{
    Console.Error.WriteLine(problem.Text);
    return ExitCodes.WrongInput;
}
