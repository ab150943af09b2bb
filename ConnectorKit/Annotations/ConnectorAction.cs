namespace FusionSample.ConnectorKit.Annotations;

/// <summary>
/// An operation of the connector, declared once and used both where its endpoint is mapped and where another operation refers to it,
/// so that a reference cannot be mistyped. One that is referred to and never mapped is found when the application starts.
/// </summary>
/// <param name="OperationId">Verb and noun in PascalCase, letters and digits: ListFilms.</param>
public record ConnectorAction(string OperationId);

/// <summary>An operation whose answer other operations read values or schemas from.</summary>
/// <typeparam name="TAnswer">The body of its success.</typeparam>
/// <param name="OperationId">Verb and noun in PascalCase, letters and digits: ListFilms.</param>
public sealed record ConnectorAction<TAnswer>(string OperationId) : ConnectorAction(OperationId);
