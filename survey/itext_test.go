package survey_test

import "testing"

func TestITextIsTheTextInTheInterviewsLanguage(t *testing.T) {
	s := start(t, `
| survey |
| | type          | name  | label::English (en) | label::Deutsch (de) | hint::English (en) | hint::Deutsch (de) | calculation | default |
| | select_one yn | agree | Agreed?             | Einverstanden?      | Ask                | Fragen             | | |
| | calculate     | shown |                     |                     |                    |                    | jr:itext(instance('yn')/root/item[name = ${agree}]/itextId) | |
| | calculate     | asked |                     |                     |                    |                    | concat(jr:itext('/data/agree:label'), jr:itext('/data/agree:hint'), jr:itext('none'), jr:itext('/data/agree:none')) | |
| | text          | preset | Preset             | Vorgabe             |                    |                    | | jr:itext('/data/agree:label') |
| choices |
| | list_name | name | label::English (en) | label::Deutsch (de) |
| | yn        | y    | Yes                 | Ja                  |
| | yn        | n    | No                  | Nein                |
`)
	s.Expect("preset=Agreed?")
	if err := s.SetLanguage("Deutsch (de)"); err != nil {
		t.Fatal(err)
	}
	s.Answer("agree", "n")
	s.Expect("shown=Nein")
}

func TestTheInterviewsOwnIDCanBeNamed(t *testing.T) {
	md := `
| survey |
| | type      | name | label         | calculation             | default |
| | text      | q1   | ${instanceID} |                         | |
| | calculate | q2   |               | ${instanceID}           | |
| | calculate | q3   |               | /data/meta/instanceID   | |
| | text      | q4   | Q4            |                         | concat(${instanceID}, '') |`
	s := start(t, md)
	if id := "uuid:" + s.ID(); s.Prompt(s.Node("q1")).Label != id {
		t.Errorf("label %q, want %q", s.Prompt(s.Node("q1")).Label, id)
	} else {
		s.Expect("q2="+id, "q3="+id, "q4="+id)
		s.resumed().Expect("q2="+id, "q4="+id)
	}
}
