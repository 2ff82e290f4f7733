package words

// Planning is the words of the plan of courses. Fields with verbs are fmt formats.
type Planning struct {
	Sheet, Title                            string
	Basis                                   string // %d interviewed, %d that want training
	PublicBasis                             string // %d interviewed
	LeftOut                                 string // %d businesses at least, %d proposals
	Caution, PlaceFollows                   string
	TitleAssumptions, Assumption, Form, Set string
	Attend                                  string // %s answer
	AttendUnknown, WishYes, WishMaybe       string
	Cap, Group, Least                       string
	TitleTotals, Figure                     string
	Uncapped, Planned, Served, NumberOf     string

	TitleDemand, TitleCourses, TitleUnserved, TitleCompared string
	NoDemand, NoCourses, NoUnserved                         string

	Topic, Language, Time, Place                         string
	Businesses, Persons, Low, Expected, Sure             string
	InGerman, WithHelp, OwnOnly, Unsaid                  string
	NumberIs                                             string // %d
	Number, Suits, Soon, Beginners, Material, Interprets string
	Invitable, Reason, Instead                           string
	ExpectedForm, ExpectedSet                            string

	German, GermanWithHelp, Anywhere string
	Near                             string // %s district
	InBusiness, OwnTongue            string // reasons
	Waiting, Unlikely, BeyondCap     string
	DoInBusiness, DoOwnTongue        string // what to do instead
	DoWaiting, DoUnlikely, DoBeyond  string

	// Lines of text.
	Decimal      string  // point or comma
	SomeBusiness Counted // businesses
	SomePersons  Counted // persons
	Range        string  // %s low, %s expected
	CourseLine   string  // %d number, %s topic, %s language, %s time, %s place
	CourseWho    string  // %s businesses, %s persons, %s range
	PublicWho    string  // %s businesses, %s expected
	CourseMore   string  // %d soon, %d beginners, %d invitable, %d the place suits, %d businesses
	CourseHelp   string  // %d material, %d interpreter
	DemandLine   string  // %s topic, %s businesses, %s persons, %s range
	DemandTongue string  // %d German, %d with help, %d own language only, %d not said
	LeftLine     string  // %s topic, %s reason, %s businesses, %s persons, %s range, %s instead
	TotalLine    string  // %s what, %s businesses, %s persons, %s range
}
