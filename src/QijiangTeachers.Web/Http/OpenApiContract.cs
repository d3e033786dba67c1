using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using QijiangTeachers.Administration.Http.Tokens;

namespace QijiangTeachers.Web.Http;

/// <summary>What holds for all operations: how to come in, the version, what an error looks like; and the changelog as the introduction.</summary>
internal sealed class OpenApiContract : IOpenApiDocumentTransformer, IOpenApiOperationTransformer
{
    private const string Scheme = "bearer", ErrorSchema = "AbpProblem";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new() { Title = "綦江教师研训档案", Version = ApiVersions.Current, Description = Changelog() };
        var components = document.Components ??= new();
        (components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>())[Scheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.OAuth2,
            Description = "接口客户端的令牌；浏览器页面用登录会话。",
            Flows = new() { ClientCredentials = new() { TokenUrl = new(BearerTokens.Path, UriKind.Relative), Scopes = new Dictionary<string, string>() } },
        };
        (components.Schemas ??= new Dictionary<string, IOpenApiSchema>())[ErrorSchema] = Error();
        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.RelativePath?.StartsWith("api/app/", StringComparison.Ordinal) != true) return Task.CompletedTask;
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = ApiVersions.Header,
            In = ParameterLocation.Header,
            Description = "要求的接口版本，可以不写；没有这个版本时 400。每个答案的同名头写明当前版本。",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. ApiVersions.Known] },
        });
        (operation.Responses ??= [])["default"] = new OpenApiResponse
        {
            Description = "出错：RFC 9457，带 ABP 的 error 对象。429 另带 Retry-After。",
            Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(ErrorSchema, context.Document) } },
        };
        if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
            (operation.Security ??= []).Add(new() { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] });
        return Task.CompletedTask;
    }

    private static OpenApiSchema Error() => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["status"] = Of(JsonSchemaType.Integer), ["title"] = Of(JsonSchemaType.String), ["detail"] = Of(JsonSchemaType.String), ["instance"] = Of(JsonSchemaType.String), ["traceId"] = Of(JsonSchemaType.String),
            ["error"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["code"] = Of(JsonSchemaType.String | JsonSchemaType.Null), ["message"] = Of(JsonSchemaType.String), ["details"] = Of(JsonSchemaType.String | JsonSchemaType.Null),
                    ["data"] = Of(JsonSchemaType.Object | JsonSchemaType.Null),
                    ["validationErrors"] = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Array | JsonSchemaType.Null,
                        Items = new OpenApiSchema
                        {
                            Type = JsonSchemaType.Object,
                            Properties = new Dictionary<string, IOpenApiSchema> { ["message"] = Of(JsonSchemaType.String), ["members"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(JsonSchemaType.String) } },
                        },
                    },
                },
            },
        },
    };

    private static OpenApiSchema Of(JsonSchemaType type) => new() { Type = type };

    private static string Changelog()
    {
        using var reader = new StreamReader(typeof(OpenApiContract).Assembly.GetManifestResourceStream("api-changelog.md")!);
        return reader.ReadToEnd();
    }
}
