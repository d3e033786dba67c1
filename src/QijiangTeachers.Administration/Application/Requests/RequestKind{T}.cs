using System.Text.Json;
using QijiangTeachers.Administration.Domain.Requests;

namespace QijiangTeachers.Administration.Application.Requests;

/// <summary>A kind of request with its typed input.</summary>
public abstract class RequestKind<TInput> : IRequestKind where TInput : class
{
    public abstract string Name { get; }

    /// <summary>Checks the input as of today, and says who decides. The caller has checked the permission to ask.</summary>
    public abstract Task<RequestPlan> PlanAsync(TInput input, CancellationToken ct);

    public abstract string EditPath(Request request);

    public Task<RequestView> DescribeAsync(Request request, CancellationToken ct) => DescribeAsync(request, Read(request), ct);

    public Task CarryOutAsync(Request request, CancellationToken ct) => CarryOutAsync(request, Read(request), ct);

    /// <summary>What was asked for.</summary>
    public TInput Read(Request request) => JsonSerializer.Deserialize<TInput>(request.Payload, JsonSerializerOptions.Web)!;

    internal string Write(TInput input) => JsonSerializer.Serialize(input, JsonSerializerOptions.Web);

    protected abstract Task<RequestView> DescribeAsync(Request request, TInput input, CancellationToken ct);

    protected abstract Task CarryOutAsync(Request request, TInput input, CancellationToken ct);
}
