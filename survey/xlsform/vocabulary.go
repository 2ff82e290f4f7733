package xlsform

import (
	"strings"
	"sync"
)

// vocabulary gives the canonical name of every heading of a sheet, by its
// snake-case spelling. After pyxform's aliases; nonresponse, check, personal,
// identifies, interviewer, continues, exclusive, the settings incomplete, interview_language, those
// of translations and consent_version, and the last four sheets are ours.
var vocabulary = sync.OnceValue(func() map[string]map[string]string {
	return map[string]map[string]string{
		sheetSurvey: spellings(`
		type command
		name tag value
		label caption
		hint
		guidance_hint
		required
		required_message requiredmsg
		relevant relevance
		constraint
		constraint_message constraining_message constraintmsg
		calculation calculate
		readonly read_only
		appearance
		default
		choice_filter
		repeat_count count jr:count
		trigger
		parameters
		media::image image
		media::big-image big-image
		media::audio audio
		media::video video
		no_app_error_string noapperrorstring
		save_to
		disabled
		intent
		autoplay
		rows
		query
		accuracythreshold
		compact_tag
		sms_field sms_option sms_response
		list_name
		nonresponse
		check
		personal
		identifies
		interviewer
		continues`),
		sheetChoices:         spellings(choiceWords),
		sheetExternalChoices: spellings(choiceWords),
		sheetSettings: spellings(`
		form_title title set_form_title
		form_id id_string set_form_id
		version
		default_language
		instance_name
		interview_language
		incomplete
		instance_id
		style
		name
		public_key
		submission_url
		auto_send
		auto_delete
		allow_choice_duplicates
		clean_text_values
		omit_instanceid
		namespaces
		prefix
		delimiter
		flat
		client_editable
		add_none_option
		sms_keyword
		sms_separator
		sms_allow_media
		sms_date_format
		sms_datetime_format
		sms_response
		translation_status
		translation_by
		translation_date
		translation_title
		consent_version`),
		sheetEntities: spellings(`
		list_name dataset
		label
		entity_id
		create_if
		update_if
		repeat`),
		sheetGaps: spellings(`
		name
		label
		area
		list
		need
		have
		want
		when
		persons
		extern
		content
		used
		top
		scale
		threshold
		missing
		want_yes
		want_maybe
		want_no`),
		sheetBreakdowns: spellings(`
		name
		label
		by
		coarse
		personal`),
		sheetReport: spellings(`
		name
		label
		sheet
		question
		breakdown
		main
		list
		by
		complete
		partial
		refusal
		noncontact
		other
		unknown
		unscreened
		not_eligible`),
		sheetPlanning: spellings(`
		type
		name
		label
		value`),
		sheetInformation: spellings(`
		type
		name
		label
		value`),
	}
})

const choiceWords = `
	list_name
	name value
	label caption
	media::image image
	media::big-image big-image
	media::audio audio
	media::video video
	exclusive`

// spellings reads one column a line: its canonical name, then other spellings.
func spellings(lines string) map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(lines) {
		for i, w := range strings.Fields(line) {
			if i == 0 {
				m[w] = w
				continue
			}
			m[w] = strings.Fields(line)[0]
		}
	}
	return m
}
