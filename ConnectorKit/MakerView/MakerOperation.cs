using FusionSample.ConnectorKit.Annotations;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.MakerView;

/// <summary>An action or trigger as a maker sees it.</summary>
public sealed class MakerOperation
{
    private readonly Operation _operation;
    private readonly SchemaView _view;
    private IReadOnlySet<string>? _parts;

    internal MakerOperation(Operation operation, SchemaView view) => (_operation, _view) = (operation, view);

    /// <summary>The operationId; method and path where there is none.</summary>
    public string Id => _operation.Label;

    /// <summary>The name in the list: the summary, or the id.</summary>
    public string Title => _operation.Node["summary"] is { IsBlank: false } summary ? summary.Text! : Id;

    /// <summary>What it does.</summary>
    public string? Description => _operation.Node["description"] is { IsBlank: false } text ? text.Text : null;

    /// <summary>What it is.</summary>
    public OperationKind Kind =>
        !_operation.IsTrigger ? OperationKind.Action : _operation.NotificationContent.Exists ? OperationKind.WebhookTrigger : OperationKind.PollingTrigger;

    /// <summary>How one makes a trigger fire (<c>x-ms-trigger-hint</c>).</summary>
    public string? TriggerHint => _operation.Node["x-ms-trigger-hint"].Text;

    /// <summary>Whether a flow runs once for each item of the answer (<c>x-ms-trigger: batch</c>).</summary>
    public bool IsBatch => _operation.Node["x-ms-trigger"].Text is "batch";

    /// <summary>How readily it is shown.</summary>
    public Visibility Visibility => _view.Visibility(_operation.Node);

    /// <summary>Whether a maker finds it in the list.</summary>
    public bool IsShown => !_operation.IsInternal;

    /// <summary>Whether it is on the way out.</summary>
    public bool IsDeprecated => _operation.IsDeprecated;

    /// <summary>Whether it is a preview (<c>x-ms-api-annotation</c>).</summary>
    public bool IsPreview => _operation.Node["x-ms-api-annotation"]["status"].Text is "Preview";

    /// <summary>The name of the function in Power Apps: the id's letters and digits; null where Power Apps makes no function of it (fact 11).</summary>
    public string? FunctionName =>
        _operation.IsFunction && string.Concat(_operation.Id.Where(char.IsLetterOrDigit)) is { Length: > 0 } name ? name : null;

    /// <summary>The HTTP method in upper case.</summary>
    public string Method => _operation.Method.ToUpperInvariant();

    /// <summary>The path's template, below the base path.</summary>
    public string Path => _operation.Path;

    /// <summary>Where it stands in the definition (RFC 6901).</summary>
    public string Pointer => _operation.Node.Pointer;

    /// <summary>The name of the answer's link to the next page (<c>x-ms-pageable</c>); null where it is not paged. It must be the first key (fact 15).</summary>
    public string? NextLinkName => _operation.Node["x-ms-pageable"].Members is [{ Key: "nextLinkName", IsBlank: false } name, ..] ? name.Text : null;

    /// <summary>Whether what it takes as form data goes as multipart: where it says so, or a file is among it.</summary>
    internal bool IsMultipart => _operation.Consumes.Any(type => type.Text?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true)
        || Fields.Any(one => one is { In: "formData", Kind: ValueKind.File });

    /// <summary>Whether a place in the definition belongs to it: it stands there, or it is referred to.</summary>
    /// <param name="pointer">The place (RFC 6901).</param>
    internal bool Has(string pointer)
    {
        _parts ??= OperationParts.Of(_operation, _view);
        for (var end = pointer.Length; end > 0; end = pointer.LastIndexOf('/', end - 1))
        {
            if (_parts.Contains(pointer[..end]))
                return true;
        }

        return false;
    }

    /// <summary>What it takes, hidden fields too, in the order in which they are asked for.</summary>
    public IReadOnlyList<MakerField> Fields => field ??= FieldReader.Of(_operation, _view);

    /// <summary>What a later step can pick. A webhook's are those of what is posted.</summary>
    public IReadOnlyList<MakerToken> Tokens => field ??=
        TokenReader.Of(Kind is OperationKind.WebhookTrigger ? _operation.NotificationContent["schema"] : _operation.AnswerSchema, _view);
}
