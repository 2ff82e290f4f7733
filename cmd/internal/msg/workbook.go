package msg

import "feldbuch/export"

// WorkbookTexts are the words of the exported tables in a language.
func WorkbookTexts(l Lang) export.Texts {
	if l == English {
		return workbookEnglish()
	}
	return workbookGerman()
}
