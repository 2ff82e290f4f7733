// Package questionnaires holds the questionnaires that come with feldbuch, as
// YAML files that read and diff well.
package questionnaires

import "embed"

// FS holds the shipped questionnaires.
//
//go:embed *.yaml
var FS embed.FS

// Default is the file in FS that is used where no questionnaire is named: the
// needs survey among businesses run by people with an immigration history.
const Default = "proqual_bedarf.yaml"
