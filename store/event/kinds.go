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
	// Accepted takes a questionnaire version into the study. Data: Acceptance.
	Accepted survey.EventKind = "accept"
	// Adopted takes another study into this one. Data: Adoption.
	Adopted survey.EventKind = "adopt"
	// Published says of whom figures left the project. Data: publication.Publication.
	Published survey.EventKind = "publication"
)

// kind is what the file must know of a kind of events.
type kind struct {
	of    family
	class Class
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
	return map[survey.EventKind]kind{
		survey.EventStarted:     {interviews, StageClass},
		survey.EventAnswered:    {interviews, ValueClass},
		survey.EventComputed:    {interviews, ValueClass},
		survey.EventResolved:    {interviews, ValueClass},
		survey.EventNoted:       {interviews | businesses, NoteClass},
		survey.EventAdded:       {interviews, InstanceClass},
		survey.EventRemoved:     {interviews, InstanceClass},
		survey.EventConfirmed:   {interviews, NoClass},
		survey.EventMoved:       {interviews, NoClass},
		survey.EventLanguage:    {interviews, NoClass},
		survey.EventPaused:      {interviews, NoClass},
		survey.EventResumed:     {interviews, NoClass},
		survey.EventCompleted:   {interviews, StageClass},
		survey.EventReopened:    {interviews, StageClass},
		survey.EventUpgraded:    {interviews, FormClass},
		survey.EventBusiness:    {interviews, BusinessClass},
		survey.EventInterviewer: {interviews | study, InterviewerClass}, // of a study by code
		survey.EventDiscarded:   {interviews, DiscardClass},
		survey.EventRestored:    {interviews, DiscardClass},
		survey.EventGivenUp:     {interviews, StageClass},
		survey.EventConsent:     {interviews, ConsentClass},
		survey.EventLinked:      {interviews, LinkClass},
		survey.EventReturned:    {interviews, NoClass},
		survey.EventCommented:   {interviews, NoClass},
		survey.EventReviewed:    {interviews, ReviewClass},
		survey.EventRecoded:     {interviews, RecodeClass},
		"attribute":             {businesses, AttributeClass},
		"assign":                {businesses, AssignmentClass},
		"close":                 {businesses, ClosedClass},
		"replace":               {businesses, NoClass},
		"visit":                 {businesses, NoClass},
		"count":                 {businesses, CountedClass},
		"distinct":              {businesses, SamenessClass},
		"same":                  {businesses, SamenessClass},
		Replica:                 {study, NoClass},
		"setting":               {study, SettingClass},
		Accepted:                {study, NoClass},
		Adopted:                 {study, NoClass},
		"kit":                   {study, NoClass},
		"receipt":               {study, NoClass},
		"handover":              {study, NoClass},
		"export":                {study, NoClass},
		Published:               {study, NoClass},
		"certify":               {study, NoClass},
		"revoke":                {study, NoClass},
		"sign":                  {study, NoClass},
		"seen":                  {study, NoClass},
		"recall":                {study, NoClass},
		"retention":             {study, RetentionClass},
		survey.EventErased:      {interviews | businesses | study, NoClass},
	}
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
