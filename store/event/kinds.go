package event

import (
	"sync"

	"feldbuch/survey"
)

// Class is what a register of a subject holds: together with a path it names one
// thing that can be known.
type Class uint8

// The classes.
const (
	NoClass Class = iota // a plain log: its events never supersede each other
	ValueClass
	NoteClass
	InstanceClass
	StageClass
	FormClass        // the questionnaire version
	BusinessClass    // whose interview it is
	InterviewerClass // who asked
	DiscardClass     // whether it counts
	ConsentClass
	LinkClass
	ReviewClass
	RecodeClass
	AttributeClass  // of a business, by name
	AssignmentClass // who visits it
	ClosedClass
	CountedClass  // which of its interviews counts
	SamenessClass // of a sorted pair of businesses
	SettingClass  // of a study, by name
	RetentionClass
)

// IsSingle reports whether a subject has one register of the class, whatever the path.
func (c Class) IsSingle() bool {
	switch c {
	case StageClass, FormClass, BusinessClass, DiscardClass, ConsentClass, LinkClass, ReviewClass,
		AssignmentClass, ClosedClass, CountedClass, RetentionClass:
		return true
	}
	return false
}

// The kinds of events of a study.
const (
	// Replica is the first event of every replica: who writes. Data: ReplicaFacts.
	Replica survey.EventKind = "replica"
	// Seen tells that a person has looked at an alarm, and why there is nothing to do.
	Seen survey.EventKind = "seen"
	// Accepted takes a questionnaire version into the study. Data: Acceptance.
	Accepted survey.EventKind = "accept"
	// Adopted takes another study into this one. Data: Adoption.
	Adopted survey.EventKind = "adopt"
	// Published says of whom figures left the project. Data: publication.Publication.
	Published survey.EventKind = "publication"
)

// The kinds of decisions about businesses.
const (
	// Counted says which interview of a business counts: the value is its id.
	Counted survey.EventKind = "count"
	// Same and Distinct say whether two businesses are one.
	Same     survey.EventKind = "same"
	Distinct survey.EventKind = "distinct"
)

// kind is what the file must know of a kind of events.
type kind struct {
	of    family
	class Class
	name  survey.EventKind
}

// family is a set of subject kinds that have their ids in common.
type family uint8

const (
	interviews family = 1 << iota // with their contact data and special categories
	businesses
	study
)

func familyOf(s survey.SubjectKind) (family, bool) {
	switch s {
	case survey.SubjectInterview, survey.SubjectContact, survey.SubjectSpecial:
		return interviews, true
	case survey.SubjectBusiness:
		return businesses, true
	case survey.SubjectStudy:
		return study, true
	}
	return 0, false
}

// kinds are all there are, those that nothing makes yet included: a file that holds
// another one was made by a later program or by nobody of ours.
var kinds = sync.OnceValue(func() map[survey.EventKind]kind {
	all := map[survey.EventKind]kind{
		survey.EventStarted:     {of: interviews, class: StageClass},
		survey.EventAnswered:    {of: interviews, class: ValueClass},
		survey.EventComputed:    {of: interviews, class: ValueClass},
		survey.EventResolved:    {of: interviews, class: ValueClass},
		survey.EventNoted:       {of: interviews | businesses, class: NoteClass},
		survey.EventAdded:       {of: interviews, class: InstanceClass},
		survey.EventRemoved:     {of: interviews, class: InstanceClass},
		survey.EventConfirmed:   {of: interviews, class: NoClass},
		survey.EventMoved:       {of: interviews, class: NoClass},
		survey.EventLanguage:    {of: interviews, class: NoClass},
		survey.EventPaused:      {of: interviews, class: NoClass},
		survey.EventResumed:     {of: interviews, class: NoClass},
		survey.EventCompleted:   {of: interviews, class: StageClass},
		survey.EventReopened:    {of: interviews, class: StageClass},
		survey.EventUpgraded:    {of: interviews, class: FormClass},
		survey.EventBusiness:    {of: interviews, class: BusinessClass},
		survey.EventInterviewer: {of: interviews | study, class: InterviewerClass}, // of a study by code
		survey.EventDiscarded:   {of: interviews, class: DiscardClass},
		survey.EventRestored:    {of: interviews, class: DiscardClass},
		survey.EventGivenUp:     {of: interviews, class: StageClass},
		survey.EventConsent:     {of: interviews, class: ConsentClass},
		survey.EventLinked:      {of: interviews, class: LinkClass},
		survey.EventReturned:    {of: interviews, class: NoClass},
		survey.EventCommented:   {of: interviews, class: NoClass},
		survey.EventReviewed:    {of: interviews, class: ReviewClass},
		survey.EventRecoded:     {of: interviews, class: RecodeClass},
		"attribute":             {of: businesses, class: AttributeClass},
		"assign":                {of: businesses, class: AssignmentClass},
		"close":                 {of: businesses, class: ClosedClass},
		"replace":               {of: businesses, class: NoClass},
		"visit":                 {of: businesses, class: NoClass},
		"count":                 {of: businesses, class: CountedClass},
		"distinct":              {of: businesses, class: SamenessClass},
		"same":                  {of: businesses, class: SamenessClass},
		Replica:                 {of: study, class: NoClass},
		"setting":               {of: study, class: SettingClass},
		Accepted:                {of: study, class: NoClass},
		Adopted:                 {of: study, class: NoClass},
		"kit":                   {of: study, class: NoClass},
		"receipt":               {of: study, class: NoClass},
		"handover":              {of: study, class: NoClass},
		"export":                {of: study, class: NoClass},
		Published:               {of: study, class: NoClass},
		"certify":               {of: study, class: NoClass},
		"revoke":                {of: study, class: NoClass},
		"sign":                  {of: study, class: NoClass},
		Seen:                    {of: study, class: NoClass},
		"recall":                {of: study, class: NoClass},
		"retention":             {of: study, class: RetentionClass},
		survey.EventErased:      {of: interviews | businesses | study, class: NoClass},
	}
	for name, k := range all {
		k.name = name
		all[name] = k
	}
	return all
})

// ClassOf answers for what an interview mostly consists of without looking it up.
func ClassOf(k survey.EventKind) Class {
	switch k {
	case survey.EventAnswered, survey.EventComputed:
		return ValueClass
	case survey.EventMoved:
		return NoClass
	}
	return kinds()[k].class
}
