package msg

import (
	"testing"

	"feldbuch/export/paradata"
)

func TestEveryColumnOfTheParadataIsExplained(t *testing.T) {
	for _, l := range []Lang{German, English} {
		columns := In(l).Paradata.Workbook.Columns
		for _, name := range paradata.Columns() {
			if columns[name] == "" {
				t.Errorf("%s: %s is not explained", l, name)
			}
		}
		if len(columns) != len(paradata.Columns()) {
			t.Errorf("%s: %d columns are explained, there are %d", l, len(columns), len(paradata.Columns()))
		}
	}
}
