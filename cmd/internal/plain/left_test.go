package plain_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/plain"
	"feldbuch/survey/pace"
	"feldbuch/survey/xlsform/formtest"
)

func TestTheTimeLeftIsSaidWhereAPartBegins(t *testing.T) {
	form := formtest.Form(t, `
| survey |
| | type        | name  | label   |
| | begin group | a     | Betrieb |
| | text        | name  | Name    |
| | end group   |       |         |
| | begin group | b     | Bedarf  |
| | text        | needs | Bedarf  |
| | end group   |       |         |`)
	times := &pace.Times{}
	for range pace.Enough {
		times.Add(form, []pace.Moment{{Elapsed: 4 * time.Minute, Path: "/a/name"}, {Elapsed: 12 * time.Minute, Path: "/b/needs"}})
	}
	var out strings.Builder
	_, err := plain.Run(context.Background(), session(t, form, &journal{}), strings.NewReader("Nga\n"), &out, plain.Options{Language: msg.German, Echo: true, Times: times})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"noch etwa 12 min", "noch etwa 8 min"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not said:\n%s", want, out.String())
		}
	}
}
