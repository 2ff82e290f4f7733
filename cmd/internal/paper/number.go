package paper

import "feldbuch/survey"

// Numbers gives the questions a person is asked their numbers, 1 for the first.
// Notes, headings, and what the machine fills in, have none.
func Numbers(f *survey.Form) map[*survey.Element]int {
	numbers := map[*survey.Element]int{}
	for _, el := range f.Elements() {
		if el.Asks() {
			numbers[el] = len(numbers) + 1
		}
	}
	return numbers
}
