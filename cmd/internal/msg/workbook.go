package msg

import "feldbuch/export/words"

// WorkbookTexts are the words of the exported tables in a language.
func WorkbookTexts(l Lang) words.Workbook {
	if l == English {
		return workbookEnglish()
	}
	return workbookGerman()
}
