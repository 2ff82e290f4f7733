package xlsform

import (
	"cmp"
	"slices"
	"strings"

	"feldbuch/survey"
)

// readSettings takes the first row of the settings sheet, the only one there
// should be.
func (b *builder) readSettings() {
	f := b.form
	rows := b.settings.records()
	if len(rows) > 0 {
		f.Settings, f.Cells = rows[0].fields(), rows[0]
		b.checkSettings(rows[0])
		f.InstanceName = b.expression(rows[0], "instance_name")
		f.InterviewLanguage = b.expression(rows[0], "interview_language")
		f.MayStayOpen = isYes(rows[0].text("incomplete"))
	}
	if len(rows) > 1 {
		b.warnAt(rows[1].pos(), CodeSettingsTwice)
	}
	f.ID = cmp.Or(f.Settings["form_id"], b.fileStem(), "data")
	f.Title = cmp.Or(f.Settings["form_title"], f.ID)
	f.Version = f.Settings["version"]
	f.Name = cmp.Or(f.Settings["name"], "data")
	f.Root.Name = f.Name
	f.Root.Pos = survey.Position{File: b.book.File, Sheet: sheetSurvey}
}

// fileStem is the file's name without folder and ending.
func (b *builder) fileStem() string {
	name := b.book.File[strings.LastIndexAny(b.book.File, `/\`)+1:]
	stem, _, _ := strings.Cut(name, ".")
	return stem
}

func (b *builder) checkSettings(r record) {
	for _, name := range []string{"allow_choice_duplicates", "omit_instanceid", "clean_text_values", "incomplete"} {
		if v := r.text(name); v != "" && !isYes(v) && !isNo(v) {
			b.warnAt(r.at(name), CodeSettingUnknown, name, v)
		}
	}
	if isYes(r.text("omit_instanceid")) && r.text("public_key") != "" {
		b.errorAt(r.at("omit_instanceid"), CodeEncryptedNoID)
	}
	if v := r.text("name"); v != "" && !isName(v) {
		b.errorAt(r.at("name"), CodeNameInvalid, v)
	}
}

// readLanguages finds the languages of the texts and the one shown first. Texts
// in columns without a language belong to the default language; where none is
// set they are a language of their own if the questions' labels are among them,
// and stand in for every language if only hints or messages are.
func (b *builder) readLanguages() {
	keys := languageKeys(b.book)
	wanted := b.form.Settings["default_language"]
	named := slices.DeleteFunc(slices.Clone(keys), func(k string) bool { return k == unnamedLanguage })
	chosen := matchLanguage(wanted, named)
	unnamed := slices.Contains(keys, unnamedLanguage)
	switch {
	case chosen != "":
		b.unnamed = chosen
		keys = named
	case wanted != "" && len(named) == 0 && unnamed:
		chosen, b.unnamed, keys = wanted, wanted, []string{wanted}
	case wanted != "" && wanted != unnamedLanguage:
		b.warnAt(b.settings.records()[0].at("default_language"), CodeLanguageDefault, wanted, strings.Join(named, ", "))
		fallthrough
	default:
		b.unnamed = unnamedLanguage
		if len(named) > 0 && !b.survey.has("label") && !b.choices.has("label") {
			keys = named
		}
	}
	if len(keys) == 0 {
		keys = []string{unnamedLanguage}
	}
	for _, k := range keys {
		b.form.Languages = append(b.form.Languages, b.language(k))
	}
	if chosen == "" && slices.Contains(keys, unnamedLanguage) {
		chosen = unnamedLanguage
	}
	b.form.Default = cmp.Or(chosen, keys[0])
}

// matchLanguage finds the language meant: by its key, its code or its name.
func matchLanguage(wanted string, keys []string) string {
	if slices.Contains(keys, wanted) {
		return wanted
	}
	for _, k := range keys {
		l := languageOf(k)
		if wanted != "" && (strings.EqualFold(l.Code, wanted) || strings.EqualFold(l.Name, wanted)) {
			return k
		}
	}
	return ""
}

// language is a language with what the settings say of its texts.
func (b *builder) language(key string) survey.Language {
	l := languageOf(key)
	of := func(setting string) string { return b.form.Settings[setting+"::"+key] }
	l.Status = survey.TranslationStatus(strings.ToLower(of("translation_status")))
	l.By, l.Date, l.Title, l.Consent = of("translation_by"), of("translation_date"), of("translation_title"), of(consentVersion)
	if l.Status != "" && l.Status != survey.TranslationDraft && l.Status != survey.TranslationApproved {
		b.errorAt(b.settings.records()[0].at("translation_status::"+key), CodeStatusUnknown, string(l.Status), key)
		l.Status = survey.TranslationDraft
	}
	return l
}
