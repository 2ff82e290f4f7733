package workspace

import (
	"slices"

	"feldbuch/survey"
	"feldbuch/survey/xlsform/lint"
	"feldbuch/survey/xlsform/region"
	"feldbuch/survey/xlsform/sheet"
)

// RegionSheets is what belongs to the region in a questionnaire, the shipped one
// for "", to be filled in for another. It is no questionnaire: the Form has none.
func RegionSheets(path string) (*Form, error) {
	f, err := ReadForm(path)
	if err != nil {
		return nil, err
	}
	if n := f.Errors(); n > 0 {
		return nil, &BadFormError{f.Name, n}
	}
	book, problems := region.Template(f.Book)
	if book == nil {
		book = f.Book
	}
	return &Form{Name: f.Name, Book: book, Problems: problems}, nil
}

// FormForRegion is a questionnaire, the shipped one for "", with what belongs to
// the region taken from a file, and all its problems. A code the logic asks for
// and the region lacks is an error.
func FormForRegion(path, file string) (*Form, error) {
	f, err := ReadForm(path)
	if err != nil {
		return nil, err
	}
	if n := f.Errors(); n > 0 {
		return nil, &BadFormError{f.Name, n}
	}
	other, err := sheet.ReadFile(file)
	if err != nil {
		return nil, err
	}
	book, problems := region.Replace(f.Book, other)
	if problems = append(problems, region.SameID(f.Book, other)...); len(problems) > 0 {
		return &Form{Name: file, Book: other, Problems: problems}, nil
	}
	made := build(book, file)
	if made.Errors() == 0 {
		made.Problems = slices.DeleteFunc(lint.Check(made.Form), func(p survey.Problem) bool { return p.Code != lint.CodeChoiceCode })
		for i := range made.Problems {
			made.Problems[i].Severity = survey.SeverityError
		}
	}
	return made, nil
}
