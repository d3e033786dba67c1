using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace QijiangTeachers.Kernel.Modularity;

/// <summary>What a module sees while it registers its services.</summary>
public sealed record ServiceConfigurationContext(IServiceCollection Services, IConfiguration Configuration);
