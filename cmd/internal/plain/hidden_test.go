package plain_test

import (
	"strings"
	"testing"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey/xlsform/formtest"
)

func TestWhatAnAnswerHidesIsToldOnce(t *testing.T) {
	form := formtest.Form(t, `
| survey |
| | type          | name  | label         | relevant        |
| | select_one yn | till  | Kasse         |                 |
| | text          | which | Welche Kasse? | ${till} = 'yes' |
| | text          | more  | Noch etwas?   |                 |
| choices |
| | list_name | name | label |
| | yn        | yes  | ja    |
| | yn        | no   | nein  |`)
	got, _ := talk(t, session(t, form, &journal{}), msg.German, "1", "Ladenkasse", ":g till", "2", "", ":b", "1", ":g till", "1")
	if n := strings.Count(got, "Zählt nicht mehr, bleibt aber gespeichert: Welche Kasse?."); n != 1 {
		t.Errorf("told %d times:\n%s", n, got)
	}
}
