package paper

import (
	"strings"
	"testing"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey/xlsform/formtest"
)

const matrixForm = `| survey |
| | type | name | label::de | label::ar | appearance | calculation | repeat_count | relevant |
| | begin_group | know | Wie gut? | ما مدى؟ | table-list | | | |
| | select_one level | tax | Steuern | الضرائب | | | | |
| | select_one level | law | Recht | القانون | | | | |
| | end_group | | | | | | | |
| | calculate | areas | | | | 'a1 a2' | | |
| | begin_repeat | area | Bereiche | المجالات | | | count-selected(${areas}) | |
| | calculate | code | | | | selected-at(${areas}, position(..) - 1) | | |
| | calculate | name | | | | jr:choice-name(${code}, '${top}') | | |
| | begin_group | levels | Bedarf und Bestand | الحاجة | table-list | | | |
| | select_one level | need | ${name}: Was wird **gebraucht**? | ${name}: ما **المطلوب**؟ | | | | |
| | select_one level | have | ${name}: Was ist **da**? | ${name}: ما **المتوفر**؟ | | | | |
| | end_group | | | | | | | |
| | end_repeat | | | | | | | |
| | select_one area | top | Was eilt? | ما العاجل؟ | | | | |
| choices |
| | list_name | name | label::de | label::ar |
| | level | 0 | 0 – nichts | 0 – لا شيء |
| | level | 1 | etwas | قليل |
| | level | 2 | viel | كثير |
| | level | 3 | alles | الكل |
| | area | a1 | Hygiene | النظافة |
| | area | a2 | Kasse | الصندوق |
`

func TestNeedAndHaveStandSideBySide(t *testing.T) {
	page := printed(t, formtest.Form(t, matrixForm), msg.German)
	row := func(number, label string) string {
		return `<td class="no">` + number + `</td><td dir="auto">` + label + `</td><td class="mark first"><span class="box one"></span></td>`
	}
	for name, want := range map[string]string{
		"an entry has its label":                    row("1", "Hygiene"),
		"and the next one":                          row("2", "Kasse"),
		"a question stands above its boxes":         `<th class="first" colspan="6" dir="auto">3 Was wird gebraucht?</th><th class="first" colspan="6" dir="auto">4 Was ist da?</th>`,
		"a row of a table has its number":           row("1", "Steuern"),
		"the scale is told once":                    `<span><b>0</b> nichts</span><span><b>1</b> etwas</span><span><b>2</b> viel</span><span><b>3</b> alles</span><span><b>?</b> weiß nicht</span>`,
		"a single question has words above":         `<th class="mark"><b>3</b><br>alles</th>`,
		"the card is named where it is to be shown": `<div class="card">Karte 1 zeigen.</div>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("%s: the page lacks %s", name, want)
		}
	}
	if got, want := strings.Count(page, `class="box one"></span></td>`), 2*6+2*2*6; got != want {
		t.Errorf("%d boxes in tables, want %d", got, want)
	}
	if strings.Contains(page, "Liste 1") {
		t.Error("an appendix is made of what stands in the table")
	}
}

func TestALaterTableSaysWhatItAsksAndOfWhichRows(t *testing.T) {
	const later = `| | begin_repeat | wish | Wünsche | الرغبات | | | count-selected(${areas}) | |
| | calculate | needed | | | | indexed-repeat(${need}, ${area}, position(..)) | | |
| | calculate | wname | | | | jr:choice-name(selected-at(${areas}, position(..) - 1), '${top}') | | |
| | begin_group | wished | ${wname} | ${wname} | table-list | | | ${needed} >= 2 |
| | select_one level | want | Wie gern? | كم؟ | | | | |
| | end_group | | | | | | | |
| | end_repeat | | | | | | | |
| choices |
`
	page := printed(t, formtest.Form(t, strings.Replace(matrixForm, "| choices |\n", later, 1)), msg.German)
	for name, want := range map[string]string{
		"the question":    `<tr><th class="no"></th><th dir="auto">6 Wie gern?</th><th class="mark"><b>0</b><br>nichts</th>`,
		"which rows":      `Nur wenn Frage 3 ≥ „viel“.</span> <span class="condition">${needed} &gt;= 2;`,
		"the rows' names": `<td class="no">2</td><td dir="auto">Kasse</td>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("%s: the page lacks %s", name, want)
		}
	}
}

func TestWhatIsNoTableIsPrintedQuestionByQuestion(t *testing.T) {
	for name, change := range map[string][2]string{
		"a question is not for everybody":    {"| الضرائب | | | | |", "| الضرائب | | | | false() |"},
		"another question stands among them": {"| | select_one level | law |", "| | text | more | Mehr | المزيد | | | | |\n| | select_one level | law |"},
	} {
		page := printed(t, formtest.Form(t, strings.Replace(matrixForm, change[0], change[1], 1)), msg.German)
		if strings.Contains(page, `<td dir="auto">Steuern</td>`) || !strings.Contains(page, `dir="auto">Steuern</div>`) {
			t.Errorf("where %s, the questions are in a table", name)
		}
	}
}

func TestEachLanguageIsAPartThatRunsItsOwnWay(t *testing.T) {
	f := formtest.Form(t, matrixForm)
	var b strings.Builder
	parts := []Options{{Language: "de", Texts: msg.In(msg.German)}, {Language: "ar", Texts: msg.In(msg.German)}}
	if err := Write(&b, f, parts...); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<html lang="de">`, `<main lang="de" dir="ltr">`, `<main lang="ar" dir="rtl">`, "ما المطلوب؟"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}
