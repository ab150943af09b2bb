using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FusionSample.ConnectorKit.Annotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Validation;

namespace FusionSample.ExternalServiceAdapter.Catalogue.Queries;

/// <summary>Which fields of a record are returned.</summary>
[ValidatableType]
public sealed class FieldsQuery
{
    [FromQuery(Name = "fields")]
    [Description("The fields to return, separated by commas, and the id with them. All of them when left blank. For example id,edited.")]
    [Visibility(Visibility.Advanced)]
    [StringLength(500, ErrorMessage = "'fields' must not be longer than 500 characters.")]
    public string? Fields { get; init; }
}
