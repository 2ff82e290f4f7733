package words

import (
	"cmp"
	"strings"
)

// Report is the words of the chapters of the report. Fields with verbs are fmt formats.
type Report struct {
	// Published says that this is the version for outside: %s day, %d businesses at least.
	Publication, Published string
	NoneShown              string // no groups, for what leaves the project

	// The names of the sheets, in their order.
	Key, Notes, Response, Profile, Gaps, By, ByList, Matrix            string
	Qualifications, Obstacles, Planning, Strengths, Codebook, Contents string

	State         string // %s day, %s interviews, %s of businesses
	StateContacts string // %s day, %d interviews, %d contacts
	Page          string // page number of how many, in a footer
	NoTopics      string // %s sheet, %s its name on the sheet report
	NoAnswers     string // %s title
	NoBreakdown   string
	NoPlanning    string

	// Key results.
	WhoTitle, GapsTitle, LatentTitle, OfferTitle, CautionTitle string
	GapMeans, LatentMeans, Spread, OfferMeans                  string
	KeyWith, KeyOf, KeyShare, KeyFrom, KeyTo, KeySpread        string
	KeyTopFive, KeyNow, KeyLatent, KeySpreadIs                 string
	KeyTopFiveIs, NoTopFive                                    string
	OfferTopic, OfferAll, OfferFor, OfferMay                   string
	OfferExpected, OfferInvitable, OfferHow                    string
	OfferReach                                                 string // %d businesses, %d that may be invited
	ScaleReaches                                               string // %v lowest, %v highest
	NowMost                                                    string // %s who, %d, %d gaps
	OwnLanguage                                                string // %s list
	// Gaps without a course, and what is open. Why is by reason: %s businesses.
	DecideTitle, AllHaveCourses, FewBusinesses, WhyNoWish string
	NoCourse                                              string // %s area, %s reasons
	NoneInvitable                                         string // %s area, %d course
	WithoutCourse                                         string // %s areas
	Why                                                   map[string]string
	WhyFew                                                string  // %s businesses, %v persons needed
	WhySplit                                              string  // %s businesses
	Decide                                                string  // %s list
	DecideCourses                                         Counted // courses
	DecideGaps, DecideLatent, DecideTongues               string  // %s list
	ShowRows                                              string  // %d rows, on a page
	AllSpoken, Help                                       string
	WhoAsked                                              string // %s interviews, %s of businesses
	WhoContacts                                           string // %d contacts, %d interviews
	WhoLanguages                                          string // %s list
	WhoTopic                                              string // %s title, %s list, %d n
	WhoOther                                              string // %d
	WhoOtherOrHidden                                      string
	From, To, Count, Share                                string
	NoGaps, NoLatent                                      string
	Incidence                                             string // %d, %d businesses
	CautionSelf, CautionRanks, CautionAttendance          string
	CautionOrder                                          string
	RanksSure, RanksUnsure, Places                        string  // %s list
	CautionInvite                                         string  // %d businesses, %d that may be invited
	CautionOpen                                           Counted // conflicts
	CautionDoubles                                        Counted // businesses
	CautionForm                                           string
	CautionHidden                                         string

	// Counted answers.
	Answer, Main, Several, Each       string
	BasisAnswers                      string // %d answers
	BasisEach                         string
	DontKnow, Refused, NotAsked, Open string
	NoGroup, All                      string

	// Response.
	Outcome, OutcomeBy                       string // OutcomeBy: %s breakdown
	NonRespondents                           string
	SmallerGroups, PutTogether               string // PutTogether: %d contacts
	Rates, RatesBasis, Rate, RateIs          string
	EligibleGiven, EligibleKnown             string // %s share
	RateResponse, RateCooperation            string
	RateRefusal, RateContact                 string
	Weeks, Week, Contacts, Interviews, SoFar string

	// Charts.
	ChartGaps, ChartIPA, ChartMeans, ChartWeeks    string
	AxisShare, AxisNeed, AxisHave, AxisMean        string
	Need, Have, NeedIsHave, MeanOfNeed, MeanOfHave string
	IPAMeans                                       string
	AxisContacts                                   string

	NarrowRemark     string
	ListIsFor        string // %s the sheet that is printed instead
	Narrow           string
	ContentsIs       map[string]string // what is on a sheet, by its key
	Period, PeriodIs string            // %s from, %s to
	NoLevels         string            // codes that count as no level
	NoLevelsNone     string
	Tongues          map[string]string // languages by their codes
	PeriodOpen       string
	DataLater        string
}

// Tongue is what a language of a questionnaire is called, by its key such as "Polski (pl)".
func (r *Report) Tongue(key string) string {
	_, code, _ := strings.Cut(strings.TrimSuffix(key, ")"), "(")
	return cmp.Or(r.Tongues[code], key)
}
