package words

// Workbook is the words of the gap tables and the data sheets. Fields with verbs
// are fmt formats.
type Workbook struct {
	Planning Planning // the sheet of courses
	Report   Report
	// Microdata is for a dataset that leaves the project.
	Microdata Microdata

	// Sheets; a sheet of a repeat is named after it.
	SheetNotes                         string
	SheetData, SheetAreas, SheetRepeat string // SheetRepeat: %s repeat
	SheetRemarks                       string // the interviewers' notes on questions
	SheetCodebook                      string

	// Titles above the tables, and the sentence of a study without interviews.
	TitleGaps, TitleChart, TitleMatrix string
	GapsBasis                          string // %s interviews counted, %s of businesses
	Descriptive                        string
	NothingYet                         string
	NothingToDraw                      string // %d pairs needed

	// Bands above the columns of the gap table.
	BandArea, BandAnswers, BandMeans, BandUnmet, BandThreshold, BandScores, BandWish string

	// Columns of the gap table. "from" and "to" are bounds of 95 % intervals.
	Area, Code                                    string
	N, DontKnow, Refused, Missing, Skipped, Other string
	Conflict, Withdrawn                           string
	MeanNeed, MeanHave, MeanGap, GapFrom, GapTo   string
	UnmetN, UnmetShare, UnmetFrom, UnmetTo        string
	UnmetRank                                     string
	HaveAtN, NeedAtN, CriticalN                   string // %s threshold
	CriticalShare, CriticalFrom, CriticalTo       string
	UnmetRankFrom, UnmetRankTo, TopFive           string
	NeedFrom, NeedTo, HaveFrom, HaveTo            string
	GapRank, RDS, RDSRank                         string
	MWDS, MWDSFrom, MWDSTo                        string
	MWDSRank                                      string
	Quadrant                                      string
	WantsN, WantsYesN, WantsMaybeN                string
	WantsBase, WantsShare, WantsNotSaid           string
	LatentN                                       string
	BandNow, NowN, NowShare, NowWorks, NowNotSaid string // NowN, NowShare: %s who does it
	TitleNow, ExplainNow                          string
	BandDone, UsedBase, TriedN, TriedShare        string
	AttendedN, TopBase, TopN, TopShare            string

	// Quadrants of the importance-performance analysis.
	Concentrate, KeepUp, LowPriority, Overkill string

	// Columns of the table on the terminal, short.
	ShortUnmet, ShortShare, ShortMean, ShortLatent string

	// The chart.
	AxisUnmet, AreaWithN  string // AreaWithN: %s area, %d pairs
	ErrorMinus, ErrorPlus string

	// Need crossed with wish.
	Expressed, Latent, Wish, Covered         string
	MatrixGap, MatrixNoGap                   string // above its two halves
	ExpressedShare, LatentShare              string
	ExplainExpressed, ExplainLatent          string
	ExplainWish, ExplainCovered, ExplainOpen string

	// Notes: headings of the sections, terms, sentences.
	NotesTitle                                         string
	SectionStudy, SectionMeasures, SectionScale        string
	SectionSigns, SectionData                          string
	DateLayout                                         string // of package time
	Study, Questionnaire, QuestionnaireIs              string // %s title, %s version, %s hash, %s interviews
	Translation, TranslationDraft, TranslationApproved string
	Caution                                            string // before a sentence on a questionnaire
	Field, FieldIs                                     string // %s first day, %s last day
	Interviews, Completed, Open                        string
	Counted, CountedCompleted, CountedAll              string // %s interviews, %s of businesses
	Doubles, DoublesFirst, DoublesAll                  string // %s the businesses with how many each
	DoubleDecided                                      string // %s business, %d interviews
	WithoutPairs                                       string
	WithoutPairsIs                                     Counted // interviews
	Conflicts, NoConflicts                             string
	ConflictsIs                                        Counted // answers
	Population, PopulationIs, PopulationUnknown        string  // %s businesses
	PopulationBy                                       string  // %s breakdowns
	Sampling, SamplingIs                               string
	TermPair, DefPair, TermUnmet, DefUnmet             string
	TermThreshold, DefThreshold                        string // %[1]s scale point
	TermMeans, DefMeans                                string // %d pairs needed
	TermRDS, DefRDS, TermMWDS, DefMWDS                 string
	TermRanks, DefRanks                                string
	TermBootstrap, DefBootstrap                        string // %d replicates
	TermWish, DefWish, TermMatrix, DefMatrix           string
	TermQuadrant, DefQuadrant                          string
	TermIncidence, DefIncidence                        string
	Incidence, IncidenceIs                             string // %s share, %d, %s of businesses
	Density, DensityIs                                 string // %s share, %s of pairs
	GapsLower, GapsMedian, GapsUpper                   string
	GapsEach, GapsEachIs                               string // %s median, %s lower, %s upper quartile
	TermNow, DefNow, TermDone, DefDone                 string
	TermCritical, DefCritical                          string // %[1]s scale point
	TermRankRange, DefRankRange                        string // %d replicates
	ScalePoint                                         string // %s need, %s have
	SignSlash, SignSlashIs                             string // %d pairs needed
	SignBrackets, SignBracketsIs                       string // %d to %d pairs
	SignDash, SignDashIs                               string
	SignDot, SignDotIs                                 string // %d businesses at least
	Suppression, SuppressionIs                         string // %d, %d of figures, %d of rows hidden
	SuppressionNone, SuppressionOff                    string // SuppressionNone: %d businesses at least
	Times, TimesIs                                     string // %s time zone
	Statuses, StatusesIs                               string
	Special, SpecialIs                                 string
	Contacts, ContactsLeftOut, ContactsIn              string
	Cut                                                string
	CutIs                                              Counted // cells
	CutMark                                            string

	// Numbers within sentences; OfBusinesses and OfPairs after "of" or "from".
	SomeInterviews, SomeCompleted, SomeBusinesses, OfBusinesses, OfPairs Counted

	Breakdowns Breakdowns
	Random     Selection // in place of the words that hold where nothing was drawn

	// Codebook.
	CodebookSheet, CodebookColumn, CodebookType                   string
	CodebookQuestion, CodebookValues, CodebookEmpty               string
	CodebookList, CodebookLists                                   string // CodebookList: %s name
	CodebookPath, CodebookVersions                                string
	AllSheets                                                     string
	MeansMissing, MeansDontKnow, MeansRefused                     string
	MeansConflict, MeansWithdrawn, MeansSkipped                   string
	MeansID, MeansBusiness, MeansInterviewer, MeansLanguage       string
	MeansState, MeansCompleted, MeansOpen                         string
	MeansStarted, MeansChanged, MeansBreakdown, MeansNumber       string
	MeansRule, MeansArea, MeansAreaLabel                          string
	MeansNeed, MeansHave, MeansGap, MeansNoLevel                  string
	MeansWant, MeansWhen, MeansPersons, MeansExtern, MeansContent string
	MeansUsed, MeansTop                                           string
}
