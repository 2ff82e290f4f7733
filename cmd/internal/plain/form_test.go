package plain_test

import (
	"strings"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/xlsform/formtest"
)

const questionnaire = `
| survey  |                       |          |                          |                            |                             |          |            |                           |       |            |               |
|         | type                  | name     | label::Deutsch (de)      | label::English (en)        | hint::Deutsch (de)          | required | constraint | constraint_message::Deutsch (de) | check | relevant   | appearance |
|         | begin_group           | shop     | Der Betrieb              | The business               |                             |          |            |                           |       |            |               |
|         | note                  | hello    | Guten Tag                | Hello                      |                             |          |            |                           |       |            |               |
|         | select_one sector     | sector   | Branche                  | Sector                     | Wie im Gewerbeschein        | yes      |            |                           |       |            |               |
|         | integer               | staff    | Beschäftigte             | Staff                      |                             |          | . <= 500   | So viele?                 | warn  |            |               |
|         | integer               | trainees | Auszubildende            | Trainees                   |                             |          | . <= ${staff} | Nicht mehr als Beschäftigte. |    | ${staff} > 1 |            |
|         | end_group             |          |                          |                            |                             |          |            |                           |       |            |               |
|         | begin_group           | owner    | Die Inhaberin            | The owner                  |                             |          |            |                           |       |            |               |
|         | select_multiple tongue | tongues | Sprachen                 | Languages                  |                             |          |            |                           |       |            |               |
|         | select_one level      | level    | Deutsch                  | German                     |                             |          |            |                           |       |            |               |
|         | text                  | story    | Werdegang                | Story                      |                             |          |            |                           |       |            | multiline     |
|         | acknowledge           | consent  | Einwilligung             | Consent                    |                             |          |            |                           |       |            |               |
|         | end_group             |          |                          |                            |                             |          |            |                           |       |            |               |
|         | begin_repeat          | person   | Person                   | Person                     |                             |          |            |                           |       |            |               |
|         | text                  | job      | Tätigkeit                | Job                        |                             |          |            |                           |       |            |               |
|         | end_repeat            |          |                          |                            |                             |          |            |                           |       |            |               |
| choices |           |       |                     |                     |           |
|         | list_name | name  | label::Deutsch (de) | label::English (en) | exclusive |
SECTORS
|         | tongue    | de    | Deutsch             | German              |           |
|         | tongue    | vi    | Vietnamesisch       | Vietnamese          |           |
|         | tongue    | none  | keine davon         | none of them        | yes       |
|         | level     | 0     | gar nicht           | not at all          |           |
|         | level     | 1     | etwas               | a little            |           |
|         | level     | 2     | gut                 | well                |           |
| settings |            |                |
|          | form_title | default_language |
|          | Bedarf     | Deutsch (de)   |
`

// sectors is a list longer than what is shown at once.
func sectors() string {
	rows := []string{"|         | sector | 47.72 | Schuhe und Lederwaren | Shoes | |", "|         | sector | 56.10 | Phở-Küche | Pho kitchen | |"}
	for _, c := range "abcdefghijklmnopqrstu" {
		code := string(c)
		rows = append(rows, "|         | sector | "+code+" | Branche "+code+" | Sector "+code+" | |")
	}
	return strings.Join(rows, "\n")
}

func form(t testing.TB) *survey.Form {
	t.Helper()
	return formtest.Form(t, strings.Replace(questionnaire, "SECTORS", sectors(), 1))
}
