package script_test

import (
	"strings"
	"testing"

	"feldbuch/cmd/internal/script"
	"feldbuch/survey"
	"feldbuch/survey/xlsform/formtest"
)

const questionnaire = `
| survey |                     |        |        |            |                    |          |              |              |       |             |              |
|        | type                | name   | label  | constraint | constraint_message | required | relevant     | repeat_count | check | calculation | nonresponse  |
|        | begin_group         | shop   | Shop   |            |                    |          |              |              |       |             |              |
|        | text                | name   | Name   |            |                    | yes      |              |              |       |             |              |
|        | integer             | staff  | Staff  | . < 1000   | Too many.          |          |              |              |       |             |              |
|        | decimal             | area   | Area   | . < 5000   | Really?            |          |              |              | warn  |             |              |
|        | select_one yn       | open   | Open   |            |                    |          |              |              |       |             | no           |
|        | select_multiple tag | tags   | Tags   |            |                    |          | ${staff} > 1 |              |       |             |              |
|        | acknowledge         | ok     | OK     |            |                    |          |              |              |       |             |              |
|        | calculate           | double |        |            |                    |          |              |              |       | ${staff} * 2 |             |
|        | note                | hello  | Hello  |            |                    |          |              |              |       |             |              |
|        | select_one grade    | grade  | Grade  |            |                    |          |              |              |       |             |              |
|        | range               | mark   | Mark   |            |                    |          |              |              |       |             |              |
|        | end_group           |        |        |            |                    |          |              |              |       |             |              |
|        | begin_repeat        | person | Person |            |                    |          |              |              |       |             |              |
|        | text                | job    | Job    |            |                    |          |              |              |       |             |              |
|        | begin_repeat        | child  | Child  |            |                    |          |              |              |       |             |              |
|        | integer             | age    | Age    |            |                    |          |              |              |       |             |              |
|        | end_repeat          |        |        |            |                    |          |              |              |       |             |              |
|        | end_repeat          |        |        |            |                    |          |              |              |       |             |              |
|        | begin_repeat        | room   | Room   |            |                    |          |              | ${staff}     |       |             |              |
|        | text                | use    | Use    |            |                    |          |              |              |       |             |              |
|        | end_repeat          |        |        |            |                    |          |              |              |       |             |              |
| choices |           |      |       |
|         | list_name | name | label |
|         | yn        | yes  | Yes   |
|         | yn        | no   | No    |
|         | yn        | true | True  |
|         | grade     | 1.0  | One   |
|         | grade     | 2    | Two   |
|         | tag       | 1    | One   |
|         | tag       | 2    | Two   |
|         | tag       | x    | X     |
| settings |         |         |      |
|          | form_id | version | name |
|          | shops   | v7      | data |
`

func interview(t testing.TB) *survey.Interview {
	t.Helper()
	return interviewOf(t, questionnaire, survey.Options{ID: "i1"})
}

func interviewOf(t testing.TB, md string, o survey.Options) *survey.Interview {
	t.Helper()
	iv, err := survey.NewInterview(formtest.Form(t, md), o)
	if err != nil {
		t.Fatal(err)
	}
	return iv
}

// fill applies a file of answers.
func fill(iv *survey.Interview, file string) error {
	answers, err := script.Read(strings.NewReader(file))
	if err != nil {
		return err
	}
	return answers.Apply(iv)
}
