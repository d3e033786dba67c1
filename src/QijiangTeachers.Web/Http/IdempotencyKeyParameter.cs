using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using QijiangTeachers.Kernel.Receipts;

namespace QijiangTeachers.Web.Http;

/// <summary>Names the <c>Idempotency-Key</c> of every command in the OpenAPI document.</summary>
internal sealed class IdempotencyKeyParameter : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var description = context.Description;
        if (description.HttpMethod is not (null or "GET" or "HEAD" or "OPTIONS") && description.RelativePath?.StartsWith("api/app/", StringComparison.Ordinal) == true)
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = IdempotencyKeys.Header,
                In = ParameterLocation.Header,
                Description = $"同一命令重发时用同一个值，24 小时内只执行一次，再给同一个答案（{IdempotencyKeys.ReplayedHeader}: true）；内容不同则 422。",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = CommandReceipts.MaxKeyLength },
            });
        return Task.CompletedTask;
    }
}
