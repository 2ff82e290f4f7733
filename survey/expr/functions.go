package expr

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"feldbuch/survey/value"
)

// function is one function of the language. Its arguments are syntax trees: it
// evaluates those it needs.
type function struct {
	call func(*machine, *Call) Value
	// least and most are how many arguments it takes; most < 0 for any number.
	// Beyond the least they come in steps of step, where that is not 0.
	least, most, step int
}

// anyNumber of arguments.
const anyNumber = -1

func (f *function) takes(n int) bool {
	return n >= f.least && (f.most < 0 || n <= f.most) && (f.step == 0 || (n-f.least)%f.step == 0)
}

// countArgs are the Args of an CodeArgumentCount error.
func (c *Call) countArgs() []string {
	most := ""
	if c.fn.most >= 0 {
		most = strconv.Itoa(c.fn.most)
	}
	step := max(c.fn.step, 1)
	return []string{c.Name, strconv.Itoa(len(c.Args)), strconv.Itoa(c.fn.least), most, strconv.Itoa(step)}
}

func suggestFunction(name string) string {
	return value.Closest(name, slices.Sorted(maps.Keys(functions)))
}

var functions = map[string]*function{
	"true":                {call: constant(BoolValue(true))},
	"false":               {call: constant(BoolValue(false))},
	"boolean":             {call: callBoolean, least: 1, most: 1},
	"boolean-from-string": {call: callBooleanFromString, least: 1, most: 1},
	"not":                 {call: callNot, least: 1, most: 1},
	"if":                  {call: callIf, least: 3, most: 3},
	"coalesce":            {call: callCoalesce, least: 2, most: anyNumber},
	"once":                {call: callOnce, least: 1, most: 1},
	"checklist":           {call: callChecklist, least: 2, most: anyNumber},
	"weighted-checklist":  {call: callWeightedChecklist, least: 2, most: anyNumber, step: 2},
	"depend":              {call: callDepend, least: 1, most: anyNumber},

	"number":  {call: callNumber, most: 1},
	"int":     {call: ofNumber(math.Trunc), least: 1, most: 1},
	"round":   {call: callRound, least: 1, most: 2},
	"abs":     {call: ofNumber(math.Abs), least: 1, most: 1},
	"ceiling": {call: ofNumber(math.Ceil), least: 1, most: 1},
	"floor":   {call: ofNumber(math.Floor), least: 1, most: 1},
	"sqrt":    {call: ofNumber(math.Sqrt), least: 1, most: 1},
	"exp":     {call: ofNumber(math.Exp), least: 1, most: 1},
	"exp10":   {call: ofNumber(exp10), least: 1, most: 1},
	"log":     {call: ofNumber(math.Log), least: 1, most: 1},
	"log10":   {call: ofNumber(math.Log10), least: 1, most: 1},
	"sin":     {call: ofNumber(math.Sin), least: 1, most: 1},
	"cos":     {call: ofNumber(math.Cos), least: 1, most: 1},
	"tan":     {call: ofNumber(math.Tan), least: 1, most: 1},
	"asin":    {call: ofNumber(math.Asin), least: 1, most: 1},
	"acos":    {call: ofNumber(math.Acos), least: 1, most: 1},
	"atan":    {call: ofNumber(math.Atan), least: 1, most: 1},
	"atan2":   {call: ofNumbers(math.Atan2), least: 2, most: 2},
	"pow":     {call: ofNumbers(math.Pow), least: 2, most: 2},
	"pi":      {call: constant(NumberValue(math.Pi))},
	"sum":     {call: callSum, least: 1, most: anyNumber},
	"min":     {call: callMin, least: 1, most: anyNumber},
	"max":     {call: callMax, least: 1, most: anyNumber},

	"string":           {call: callString, most: 1},
	"concat":           {call: callConcat, most: anyNumber},
	"join":             {call: callJoin, least: 1, most: anyNumber},
	"contains":         {call: ofTexts(strings.Contains), least: 2, most: 2},
	"starts-with":      {call: ofTexts(strings.HasPrefix), least: 2, most: 2},
	"ends-with":        {call: ofTexts(strings.HasSuffix), least: 2, most: 2},
	"substring":        {call: callSubstring, least: 2, most: 3},
	"substring-before": {call: callSubstringBefore, least: 2, most: 2},
	"substring-after":  {call: callSubstringAfter, least: 2, most: 2},
	"substr":           {call: callSubstr, least: 2, most: 3},
	"string-length":    {call: callStringLength, most: 1},
	"normalize-space":  {call: callNormalizeSpace, most: 1},
	"translate":        {call: callTranslate, least: 3, most: 3},
	"regex":            {call: callRegex, least: 2, most: 2},
	"digest":           {call: callDigest, least: 2, most: 3},
	"base64-encode":    {call: callBase64Encode, least: 1, most: 1},
	"base64-decode":    {call: callBase64Decode, least: 1, most: 1},

	"selected":       {call: callSelected, least: 2, most: 2},
	"is-selected":    {call: callSelected, least: 2, most: 2},
	"selected-at":    {call: callSelectedAt, least: 2, most: 2},
	"count-selected": {call: callCountSelected, least: 1, most: 1},
	"jr:choice-name": {call: callChoiceName, least: 2, most: 2},
	"jr:itext":       {call: callIText, least: 1, most: 1},

	"today":             {call: callToday},
	"now":               {call: callNow},
	"date":              {call: callDate, least: 1, most: 1},
	"date-time":         {call: callDateTime, least: 1, most: 1},
	"decimal-date-time": {call: callDecimalDateTime, least: 1, most: 1},
	"decimal-time":      {call: callDecimalTime, least: 1, most: 1},
	"format-date":       {call: callFormatDate, least: 2, most: 2},
	"format-date-time":  {call: callFormatDate, least: 2, most: 2},

	"position":        {call: callPosition, most: 1},
	"last":            {call: callLast},
	"count":           {call: callCount, least: 1, most: 1},
	"count-non-empty": {call: callCountNonEmpty, least: 1, most: 1},
	"name":            {call: callName, most: 1},
	"local-name":      {call: callName, most: 1},
	"current":         {call: callCurrent},
	"instance":        {call: callInstance, least: 1, most: 1},
	"indexed-repeat":  {call: callIndexedRepeat, least: 3, most: 11, step: 2},
	"randomize":       {call: callRandomize, least: 1, most: 2},
	"pulldata":        {call: callPullData, least: 4, most: 4},

	"random":   {call: callRandom},
	"uuid":     {call: callUUID, most: 1},
	"version":  {call: callVersion},
	"property": {call: callProperty, least: 1, most: 1},

	"area":          {call: callArea, least: 1, most: 1},
	"enclosed-area": {call: callArea, least: 1, most: 1},
	"distance":      {call: callDistance, least: 1, most: anyNumber},
	"geofence":      {call: callGeofence, least: 2, most: 2},
	"intersects":    {call: callIntersects, least: 1, most: 1},
}

// The adapters make functions of plain Go ones.

func constant(v Value) func(*machine, *Call) Value {
	return func(*machine, *Call) Value { return v }
}

func ofNumber(f func(float64) float64) func(*machine, *Call) Value {
	return func(m *machine, c *Call) Value { return NumberValue(f(m.number(c.Args[0]))) }
}

func ofNumbers(f func(x, y float64) float64) func(*machine, *Call) Value {
	return func(m *machine, c *Call) Value {
		x := m.number(c.Args[0])
		return NumberValue(f(x, m.number(c.Args[1])))
	}
}

func ofTexts(f func(s, t string) bool) func(*machine, *Call) Value {
	return func(m *machine, c *Call) Value {
		s := m.text(c.Args[0])
		return BoolValue(f(s, m.text(c.Args[1])))
	}
}

// argument is the only argument, or the context node of a call without.
func (m *machine) argument(c *Call) Value {
	if len(c.Args) > 0 {
		return m.eval(c.Args[0])
	}
	if m.focus.node == nil {
		return Value{}
	}
	return itemValue(m.focus.node)
}
