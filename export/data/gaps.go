package data

import (
	"encoding/json"
	"io"

	"feldbuch/export/breakdown"
	"feldbuch/export/gaps"
)

// WriteGaps writes the gap table and its breakdowns as JSON: raw figures with the n each
// rests on, null where there is none.
func WriteGaps(w io.Writer, t *gaps.Table, by *breakdown.Table) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(struct {
		*gaps.Table
		By *breakdown.Table `json:"by"`
	}{t, by})
}
