package data

import (
	"encoding/json"
	"io"

	"feldbuch/export/gaps"
)

// WriteGaps writes the gap table as JSON: raw figures with the n each rests on,
// null where there is none.
func WriteGaps(w io.Writer, t *gaps.Table) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(t)
}
