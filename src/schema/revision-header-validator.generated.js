// Generated from schemas/revision.schema.json by `npm run generate`; a test proves it fresh.
"use strict";
export const validate = validate20;
export default validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://nyc-detainer-policy.example/schemas/revision.schema.json","type":"object","additionalProperties":false,"required":["policy","version","title","status","publishedOn","enactment","case","lists","definitions","actions","rules","annotations","notModelled"],"properties":{"$schema":{"type":"string"},"policy":{"$ref":"#/$defs/id"},"version":{"$ref":"#/$defs/version"},"title":{"$ref":"#/$defs/text"},"status":{"type":"string","enum":["enacted","proposed","lapsed"]},"amends":{"$ref":"#/$defs/version"},"corrects":{"$ref":"#/$defs/text"},"publishedOn":{"$ref":"#/$defs/date"},"enactment":{"$ref":"#/$defs/enactment"},"case":{"$ref":"#/$defs/caseSchema"},"lists":{"type":"array"},"definitions":{"type":"array"},"actions":{"type":"array"},"rules":{"type":"array"},"annotations":{"type":"array"},"notModelled":{"type":"array"}},"$defs":{"id":{"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},"version":{"type":"string","pattern":"^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"},"text":{"type":"string","pattern":"\\S"},"citation":{"type":"string","pattern":"\\S"},"date":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},"address":{"type":"string","pattern":"^https?://\\S+$"},"enactment":{"type":"object","additionalProperties":false,"required":["instrument","citation","source"],"properties":{"instrument":{"$ref":"#/$defs/text"},"citation":{"$ref":"#/$defs/citation"},"adoptedOn":{"$ref":"#/$defs/date"},"inForce":{"anyOf":[{"$ref":"#/$defs/date"},{"$ref":"#/$defs/dateBounds"}]},"basis":{"$ref":"#/$defs/text"},"source":{"type":"array","items":{"$ref":"#/$defs/source"}}}},"dateBounds":{"type":"object","additionalProperties":false,"required":["earliest","latest"],"properties":{"earliest":{"$ref":"#/$defs/date"},"latest":{"$ref":"#/$defs/date"}}},"source":{"type":"object","additionalProperties":false,"required":["title"],"properties":{"title":{"$ref":"#/$defs/text"},"address":{"$ref":"#/$defs/address"}}},"caseSchema":{"type":"object","additionalProperties":false,"required":["type","additionalProperties","required","properties"],"properties":{"type":{"type":"string","const":"object"},"additionalProperties":{"type":"boolean","const":false},"required":{"type":"array","items":{"$ref":"#/$defs/factName"}},"properties":{"description":"The facts by name.","$ref":"#/$defs/facts","examples":[{}]}}},"factName":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_]*$"},"facts":{"type":"object","propertyNames":{"$ref":"#/$defs/factName"},"additionalProperties":{"$ref":"#/$defs/fact"}},"fact":{"oneOf":[{"$ref":"#/$defs/booleanFact"},{"$ref":"#/$defs/stringFact"},{"$ref":"#/$defs/numberFact"},{"$ref":"#/$defs/groupFact"},{"$ref":"#/$defs/arrayFact"}]},"booleanFact":{"type":"object","additionalProperties":false,"required":["type","title","question","citation"],"properties":{"type":{"type":"string","const":"boolean"},"title":{"$ref":"#/$defs/factTitle"},"question":{"$ref":"#/$defs/question"},"citation":{"$ref":"#/$defs/citation"},"default":{"type":"boolean"}}},"stringFact":{"type":"object","additionalProperties":false,"required":["type","title","question","citation"],"properties":{"type":{"type":"string","const":"string"},"format":{"type":"string","enum":["date","date-time","citation"]},"enum":{"type":"array","minItems":1,"items":{"type":"string","pattern":"\\S"}},"title":{"$ref":"#/$defs/factTitle"},"question":{"$ref":"#/$defs/question"},"citation":{"$ref":"#/$defs/citation"},"default":{"type":"string"}}},"numberFact":{"type":"object","additionalProperties":false,"required":["type","title","question","citation"],"properties":{"type":{"type":"string","enum":["integer","number"]},"minimum":{"type":"number"},"maximum":{"type":"number"},"title":{"$ref":"#/$defs/factTitle"},"question":{"$ref":"#/$defs/question"},"citation":{"$ref":"#/$defs/citation"},"default":{"type":"number"}}},"groupFact":{"type":"object","additionalProperties":false,"required":["type","additionalProperties","properties"],"properties":{"type":{"type":"string","const":"object"},"title":{"$ref":"#/$defs/factTitle"},"question":{"$ref":"#/$defs/question"},"citation":{"$ref":"#/$defs/citation"},"additionalProperties":{"type":"boolean","const":false},"properties":{"description":"The facts of the group by name.","$ref":"#/$defs/facts","examples":[{}]}}},"arrayFact":{"type":"object","additionalProperties":false,"required":["type","title","question","citation","items"],"properties":{"type":{"type":"string","const":"array"},"format":{"type":"string","const":"spans"},"title":{"$ref":"#/$defs/factTitle"},"question":{"$ref":"#/$defs/question"},"citation":{"$ref":"#/$defs/citation"},"items":{"oneOf":[{"$ref":"#/$defs/collectionItems"},{"$ref":"#/$defs/textItems"}]}}},"collectionItems":{"type":"object","additionalProperties":false,"required":["type","additionalProperties","properties"],"properties":{"type":{"type":"string","const":"object"},"additionalProperties":{"type":"boolean","const":false},"required":{"type":"array","items":{"$ref":"#/$defs/factName"}},"properties":{"description":"The facts of an item by name.","$ref":"#/$defs/facts","examples":[{}]}}},"textItems":{"type":"object","additionalProperties":false,"required":["type","enum"],"properties":{"type":{"type":"string","const":"string"},"enum":{"type":"array","minItems":1,"items":{"type":"string","pattern":"\\S"}}}},"factTitle":{"type":"string","pattern":"\\S"},"question":{"type":"string","pattern":"\\S"},"list":{"type":"object","additionalProperties":false,"required":["id","citation","text","entries"],"properties":{"id":{"$ref":"#/$defs/id"},"citation":{"$ref":"#/$defs/citation"},"text":{"$ref":"#/$defs/text"},"entries":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/entry"}}}},"entry":{"oneOf":[{"$ref":"#/$defs/provisionEntry"},{"$ref":"#/$defs/rangeEntry"}]},"provisionEntry":{"type":"object","additionalProperties":false,"required":["citation","title"],"properties":{"citation":{"$ref":"#/$defs/provision"},"title":{"$ref":"#/$defs/text"},"note":{"$ref":"#/$defs/text"}}},"rangeEntry":{"type":"object","additionalProperties":false,"required":["from","to","title"],"properties":{"from":{"$ref":"#/$defs/provision"},"to":{"$ref":"#/$defs/provision"},"title":{"$ref":"#/$defs/text"},"note":{"$ref":"#/$defs/text"}}},"provision":{"type":"string"},"readings":{"type":"array","items":{"$ref":"#/$defs/reading"}},"reading":{"type":"object","additionalProperties":false,"required":["id","text"],"properties":{"id":{"$ref":"#/$defs/id"},"text":{"$ref":"#/$defs/text"},"citation":{"$ref":"#/$defs/citation"}}},"definition":{"type":"object","additionalProperties":false,"required":["id","citation","text","when"],"properties":{"id":{"$ref":"#/$defs/id"},"of":{"$ref":"#/$defs/path"},"citation":{"$ref":"#/$defs/citation"},"text":{"$ref":"#/$defs/text"},"readings":{"$ref":"#/$defs/readings"},"when":{"$ref":"#/$defs/condition"}}},"action":{"type":"object","additionalProperties":false,"required":["id","title","citation","text","coverage"],"properties":{"id":{"$ref":"#/$defs/id"},"title":{"$ref":"#/$defs/text"},"citation":{"$ref":"#/$defs/citation"},"text":{"$ref":"#/$defs/text"},"coverage":{"$ref":"#/$defs/coverage"},"limit":{"$ref":"#/$defs/limit"}}},"coverage":{"type":"object","additionalProperties":false,"required":["citation","text","when"],"properties":{"citation":{"$ref":"#/$defs/citation"},"text":{"$ref":"#/$defs/text"},"readings":{"$ref":"#/$defs/readings"},"when":{"$ref":"#/$defs/condition"}}},"limit":{"type":"object","additionalProperties":false,"required":["hours","excluding","from","citation"],"properties":{"hours":{"type":"integer","minimum":1},"excluding":{"type":"array","items":{"type":"string","enum":["Saturdays","Sundays","holidays"]}},"from":{"$ref":"#/$defs/path"},"citation":{"$ref":"#/$defs/citation"}}},"rule":{"type":"object","additionalProperties":false,"required":["id","permits","citation","text","when"],"properties":{"id":{"$ref":"#/$defs/id"},"permits":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/id"}},"citation":{"$ref":"#/$defs/citation"},"text":{"$ref":"#/$defs/text"},"readings":{"$ref":"#/$defs/readings"},"when":{"$ref":"#/$defs/condition"}}},"annotation":{"type":"object","additionalProperties":false,"required":["id","citation","text","on"],"properties":{"id":{"$ref":"#/$defs/id"},"citation":{"$ref":"#/$defs/citation"},"text":{"$ref":"#/$defs/text"},"on":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/id"}},"source":{"type":"array","items":{"$ref":"#/$defs/source"}}}},"note":{"type":"object","additionalProperties":false,"required":["id","citation","text"],"properties":{"id":{"$ref":"#/$defs/id"},"citation":{"$ref":"#/$defs/citation"},"text":{"$ref":"#/$defs/text"}}},"path":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_]*(\\[\\])?(\\.[A-Za-z][A-Za-z0-9_]*(\\[\\])?)*$"},"condition":{"oneOf":[{"$ref":"#/$defs/all"},{"$ref":"#/$defs/any"},{"$ref":"#/$defs/not"},{"$ref":"#/$defs/named"},{"$ref":"#/$defs/comparison"},{"$ref":"#/$defs/some"},{"$ref":"#/$defs/every"},{"$ref":"#/$defs/none"},{"$ref":"#/$defs/atLeast"},{"$ref":"#/$defs/always"},{"$ref":"#/$defs/never"}]},"all":{"type":"object","additionalProperties":false,"required":["all"],"properties":{"all":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/condition"}}}},"any":{"type":"object","additionalProperties":false,"required":["any"],"properties":{"any":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/condition"}}}},"not":{"type":"object","additionalProperties":false,"required":["not"],"properties":{"not":{"$ref":"#/$defs/condition"}}},"named":{"type":"object","additionalProperties":false,"required":["condition"],"properties":{"condition":{"$ref":"#/$defs/id"}}},"comparison":{"type":"object","additionalProperties":false,"required":["fact","operator","value"],"properties":{"fact":{"$ref":"#/$defs/path"},"operator":{"type":"string","enum":["equal","notEqual","in","notIn","lessThan","lessThanInclusive","greaterThan","greaterThanInclusive","contains","doesNotContain","listedIn","within"]},"value":{"anyOf":[{"$ref":"#/$defs/scalar"},{"$ref":"#/$defs/factReference"},{"$ref":"#/$defs/scalars"},{"$ref":"#/$defs/window"}]}},"allOf":[{"if":{"properties":{"operator":{"enum":["in","notIn"]}},"required":["operator"]},"then":{"properties":{"value":{"$ref":"#/$defs/scalars"}}}},{"if":{"properties":{"operator":{"enum":["contains","doesNotContain"]}},"required":["operator"]},"then":{"properties":{"value":{"$ref":"#/$defs/scalar"}}}},{"if":{"properties":{"operator":{"const":"listedIn"}},"required":["operator"]},"then":{"properties":{"value":{"$ref":"#/$defs/id"}}}},{"if":{"properties":{"operator":{"const":"within"}},"required":["operator"]},"then":{"properties":{"value":{"$ref":"#/$defs/window"}}}},{"if":{"properties":{"operator":{"enum":["equal","notEqual","lessThan","lessThanInclusive","greaterThan","greaterThanInclusive"]}},"required":["operator"]},"then":{"properties":{"value":{"$ref":"#/$defs/operand"}}}}]},"scalar":{"type":["string","number","boolean"]},"factReference":{"type":"object","additionalProperties":false,"required":["fact"],"properties":{"fact":{"$ref":"#/$defs/path"}}},"operand":{"anyOf":[{"$ref":"#/$defs/scalar"},{"$ref":"#/$defs/factReference"}]},"scalars":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/scalar"}},"window":{"type":"object","additionalProperties":false,"required":["period","before"],"properties":{"period":{"$ref":"#/$defs/period"},"before":{"$ref":"#/$defs/factReference"},"extendedBy":{"$ref":"#/$defs/extension"}}},"period":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"years":{"type":"integer","minimum":0,"maximum":9999},"months":{"type":"integer","minimum":0,"maximum":99999},"days":{"type":"integer","minimum":0,"maximum":9999999}}},"extension":{"type":"object","additionalProperties":false,"required":["spans","where","from","until"],"properties":{"spans":{"$ref":"#/$defs/path"},"where":{"$ref":"#/$defs/condition"},"from":{"$ref":"#/$defs/factReference"},"until":{"$ref":"#/$defs/factReference"}}},"some":{"type":"object","additionalProperties":false,"required":["some"],"properties":{"some":{"$ref":"#/$defs/path"},"where":{"$ref":"#/$defs/condition"}}},"every":{"type":"object","additionalProperties":false,"required":["every","where"],"properties":{"every":{"$ref":"#/$defs/path"},"where":{"$ref":"#/$defs/condition"}}},"none":{"type":"object","additionalProperties":false,"required":["none"],"properties":{"none":{"$ref":"#/$defs/path"},"where":{"$ref":"#/$defs/condition"}}},"atLeast":{"type":"object","additionalProperties":false,"required":["atLeast","of"],"properties":{"atLeast":{"type":"integer","minimum":1,"maximum":1000},"of":{"$ref":"#/$defs/path"},"where":{"$ref":"#/$defs/condition"}}},"always":{"type":"object","additionalProperties":false,"required":["always"],"properties":{"always":{"type":"boolean","const":true}}},"never":{"type":"object","additionalProperties":false,"required":["never"],"properties":{"never":{"type":"boolean","const":true}}}}};
const schema32 = {"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"};
const schema33 = {"type":"string","pattern":"^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"};
const schema34 = {"type":"string","pattern":"\\S"};
const schema37 = {"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const pattern5 = new RegExp("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$", "u");
const pattern6 = new RegExp("\\S", "u");
const pattern9 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
const schema38 = {"type":"object","additionalProperties":false,"required":["instrument","citation","source"],"properties":{"instrument":{"$ref":"#/$defs/text"},"citation":{"$ref":"#/$defs/citation"},"adoptedOn":{"$ref":"#/$defs/date"},"inForce":{"anyOf":[{"$ref":"#/$defs/date"},{"$ref":"#/$defs/dateBounds"}]},"basis":{"$ref":"#/$defs/text"},"source":{"type":"array","items":{"$ref":"#/$defs/source"}}}};
const schema40 = {"type":"string","pattern":"\\S"};
const schema43 = {"type":"object","additionalProperties":false,"required":["earliest","latest"],"properties":{"earliest":{"$ref":"#/$defs/date"},"latest":{"$ref":"#/$defs/date"}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.earliest === undefined) && (missing0 = "earliest")) || ((data.latest === undefined) && (missing0 = "latest"))){
validate22.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "earliest") || (key0 === "latest"))){
validate22.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.earliest !== undefined){
let data0 = data.earliest;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern9.test(data0)){
validate22.errors = [{instancePath:instancePath+"/earliest",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""}];
return false;
}
}
else {
validate22.errors = [{instancePath:instancePath+"/earliest",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.latest !== undefined){
let data1 = data.latest;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(!pattern9.test(data1)){
validate22.errors = [{instancePath:instancePath+"/latest",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""}];
return false;
}
}
else {
validate22.errors = [{instancePath:instancePath+"/latest",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema47 = {"type":"object","additionalProperties":false,"required":["title"],"properties":{"title":{"$ref":"#/$defs/text"},"address":{"$ref":"#/$defs/address"}}};
const schema49 = {"type":"string","pattern":"^https?://\\S+$"};
const pattern18 = new RegExp("^https?://\\S+$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.title === undefined) && (missing0 = "title")){
validate24.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "title") || (key0 === "address"))){
validate24.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.title !== undefined){
let data0 = data.title;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
validate24.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/text/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined){
let data1 = data.address;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(!pattern18.test(data1)){
validate24.errors = [{instancePath:instancePath+"/address",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^https?://\\S+$"},message:"must match pattern \""+"^https?://\\S+$"+"\""}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/address",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.instrument === undefined) && (missing0 = "instrument")) || ((data.citation === undefined) && (missing0 = "citation"))) || ((data.source === undefined) && (missing0 = "source"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "instrument") || (key0 === "citation")) || (key0 === "adoptedOn")) || (key0 === "inForce")) || (key0 === "basis")) || (key0 === "source"))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.instrument !== undefined){
let data0 = data.instrument;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
validate21.errors = [{instancePath:instancePath+"/instrument",schemaPath:"#/$defs/text/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/instrument",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.citation !== undefined){
let data1 = data.citation;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
validate21.errors = [{instancePath:instancePath+"/citation",schemaPath:"#/$defs/citation/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/citation",schemaPath:"#/$defs/citation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.adoptedOn !== undefined){
let data2 = data.adoptedOn;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data2 === "string"){
if(!pattern9.test(data2)){
validate21.errors = [{instancePath:instancePath+"/adoptedOn",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/adoptedOn",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inForce !== undefined){
let data3 = data.inForce;
const _errs11 = errors;
const _errs12 = errors;
let valid4 = false;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data3 === "string"){
if(!pattern9.test(data3)){
const err0 = {instancePath:instancePath+"/inForce",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/inForce",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs13 === errors;
valid4 = valid4 || _valid0;
const _errs16 = errors;
if(!(validate22(data3, {instancePath:instancePath+"/inForce",parentData:data,parentDataProperty:"inForce",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid0 = _errs16 === errors;
valid4 = valid4 || _valid0;
if(!valid4){
const err2 = {instancePath:instancePath+"/inForce",schemaPath:"#/properties/inForce/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.basis !== undefined){
let data4 = data.basis;
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
validate21.errors = [{instancePath:instancePath+"/basis",schemaPath:"#/$defs/text/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/basis",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
let data5 = data.source;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data5)){
var valid7 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
const _errs22 = errors;
if(!(validate24(data5[i0], {instancePath:instancePath+"/source/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid7 = _errs22 === errors;
if(!valid7){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema50 = {"type":"object","additionalProperties":false,"required":["type","additionalProperties","required","properties"],"properties":{"type":{"type":"string","const":"object"},"additionalProperties":{"type":"boolean","const":false},"required":{"type":"array","items":{"$ref":"#/$defs/factName"}},"properties":{"description":"The facts by name.","$ref":"#/$defs/facts","examples":[{}]}}};
const schema51 = {"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_]*$"};
const pattern19 = new RegExp("^[A-Za-z][A-Za-z0-9_]*$", "u");
const schema52 = {"type":"object","propertyNames":{"$ref":"#/$defs/factName"},"additionalProperties":{"$ref":"#/$defs/fact"}};
const schema54 = {"oneOf":[{"$ref":"#/$defs/booleanFact"},{"$ref":"#/$defs/stringFact"},{"$ref":"#/$defs/numberFact"},{"$ref":"#/$defs/groupFact"},{"$ref":"#/$defs/arrayFact"}]};
const schema55 = {"type":"object","additionalProperties":false,"required":["type","title","question","citation"],"properties":{"type":{"type":"string","const":"boolean"},"title":{"$ref":"#/$defs/factTitle"},"question":{"$ref":"#/$defs/question"},"citation":{"$ref":"#/$defs/citation"},"default":{"type":"boolean"}}};
const schema56 = {"type":"string","pattern":"\\S"};
const schema57 = {"type":"string","pattern":"\\S"};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.title === undefined) && (missing0 = "title"))) || ((data.question === undefined) && (missing0 = "question"))) || ((data.citation === undefined) && (missing0 = "citation"))){
validate30.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "title")) || (key0 === "question")) || (key0 === "citation")) || (key0 === "default"))){
validate30.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate30.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("boolean" !== data0){
validate30.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "boolean"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
let data1 = data.title;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
validate30.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/factTitle/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate30.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/factTitle/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.question !== undefined){
let data2 = data.question;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
validate30.errors = [{instancePath:instancePath+"/question",schemaPath:"#/$defs/question/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate30.errors = [{instancePath:instancePath+"/question",schemaPath:"#/$defs/question/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.citation !== undefined){
let data3 = data.citation;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
validate30.errors = [{instancePath:instancePath+"/citation",schemaPath:"#/$defs/citation/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate30.errors = [{instancePath:instancePath+"/citation",schemaPath:"#/$defs/citation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.default !== undefined){
const _errs13 = errors;
if(typeof data.default !== "boolean"){
validate30.errors = [{instancePath:instancePath+"/default",schemaPath:"#/properties/default/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema59 = {"type":"object","additionalProperties":false,"required":["type","title","question","citation"],"properties":{"type":{"type":"string","const":"string"},"format":{"type":"string","enum":["date","date-time","citation"]},"enum":{"type":"array","minItems":1,"items":{"type":"string","pattern":"\\S"}},"title":{"$ref":"#/$defs/factTitle"},"question":{"$ref":"#/$defs/question"},"citation":{"$ref":"#/$defs/citation"},"default":{"type":"string"}}};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.title === undefined) && (missing0 = "title"))) || ((data.question === undefined) && (missing0 = "question"))) || ((data.citation === undefined) && (missing0 = "citation"))){
validate32.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "format")) || (key0 === "enum")) || (key0 === "title")) || (key0 === "question")) || (key0 === "citation")) || (key0 === "default"))){
validate32.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate32.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("string" !== data0){
validate32.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "string"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.format !== undefined){
let data1 = data.format;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate32.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data1 === "date") || (data1 === "date-time")) || (data1 === "citation"))){
validate32.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema59.properties.format.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enum !== undefined){
let data2 = data.enum;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
if(data2.length < 1){
validate32.errors = [{instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
validate32.errors = [{instancePath:instancePath+"/enum/" + i0,schemaPath:"#/properties/enum/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/enum/" + i0,schemaPath:"#/properties/enum/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
let data4 = data.title;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
validate32.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/factTitle/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/factTitle/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.question !== undefined){
let data5 = data.question;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
validate32.errors = [{instancePath:instancePath+"/question",schemaPath:"#/$defs/question/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/question",schemaPath:"#/$defs/question/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.citation !== undefined){
let data6 = data.citation;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
validate32.errors = [{instancePath:instancePath+"/citation",schemaPath:"#/$defs/citation/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/citation",schemaPath:"#/$defs/citation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.default !== undefined){
const _errs19 = errors;
if(typeof data.default !== "string"){
validate32.errors = [{instancePath:instancePath+"/default",schemaPath:"#/properties/default/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema63 = {"type":"object","additionalProperties":false,"required":["type","title","question","citation"],"properties":{"type":{"type":"string","enum":["integer","number"]},"minimum":{"type":"number"},"maximum":{"type":"number"},"title":{"$ref":"#/$defs/factTitle"},"question":{"$ref":"#/$defs/question"},"citation":{"$ref":"#/$defs/citation"},"default":{"type":"number"}}};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.title === undefined) && (missing0 = "title"))) || ((data.question === undefined) && (missing0 = "question"))) || ((data.citation === undefined) && (missing0 = "citation"))){
validate34.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "minimum")) || (key0 === "maximum")) || (key0 === "title")) || (key0 === "question")) || (key0 === "citation")) || (key0 === "default"))){
validate34.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate34.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data0 === "integer") || (data0 === "number"))){
validate34.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema63.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.minimum !== undefined){
let data1 = data.minimum;
const _errs4 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate34.errors = [{instancePath:instancePath+"/minimum",schemaPath:"#/properties/minimum/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maximum !== undefined){
let data2 = data.maximum;
const _errs6 = errors;
if(!((typeof data2 == "number") && (isFinite(data2)))){
validate34.errors = [{instancePath:instancePath+"/maximum",schemaPath:"#/properties/maximum/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
let data3 = data.title;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
validate34.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/factTitle/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/factTitle/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.question !== undefined){
let data4 = data.question;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
validate34.errors = [{instancePath:instancePath+"/question",schemaPath:"#/$defs/question/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/question",schemaPath:"#/$defs/question/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.citation !== undefined){
let data5 = data.citation;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
validate34.errors = [{instancePath:instancePath+"/citation",schemaPath:"#/$defs/citation/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/citation",schemaPath:"#/$defs/citation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.default !== undefined){
let data6 = data.default;
const _errs17 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate34.errors = [{instancePath:instancePath+"/default",schemaPath:"#/properties/default/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate34.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema67 = {"type":"object","additionalProperties":false,"required":["type","additionalProperties","properties"],"properties":{"type":{"type":"string","const":"object"},"title":{"$ref":"#/$defs/factTitle"},"question":{"$ref":"#/$defs/question"},"citation":{"$ref":"#/$defs/citation"},"additionalProperties":{"type":"boolean","const":false},"properties":{"description":"The facts of the group by name.","$ref":"#/$defs/facts","examples":[{}]}}};
const wrapper0 = {validate: validate28};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.additionalProperties === undefined) && (missing0 = "additionalProperties"))) || ((data.properties === undefined) && (missing0 = "properties"))){
validate36.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "title")) || (key0 === "question")) || (key0 === "citation")) || (key0 === "additionalProperties")) || (key0 === "properties"))){
validate36.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate36.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("object" !== data0){
validate36.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "object"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
let data1 = data.title;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
validate36.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/factTitle/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/factTitle/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.question !== undefined){
let data2 = data.question;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
validate36.errors = [{instancePath:instancePath+"/question",schemaPath:"#/$defs/question/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/question",schemaPath:"#/$defs/question/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.citation !== undefined){
let data3 = data.citation;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
validate36.errors = [{instancePath:instancePath+"/citation",schemaPath:"#/$defs/citation/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/citation",schemaPath:"#/$defs/citation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.additionalProperties !== undefined){
let data4 = data.additionalProperties;
const _errs13 = errors;
if(typeof data4 !== "boolean"){
validate36.errors = [{instancePath:instancePath+"/additionalProperties",schemaPath:"#/properties/additionalProperties/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(false !== data4){
validate36.errors = [{instancePath:instancePath+"/additionalProperties",schemaPath:"#/properties/additionalProperties/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.properties !== undefined){
const _errs15 = errors;
if(!(wrapper0.validate(data.properties, {instancePath:instancePath+"/properties",parentData:data,parentDataProperty:"properties",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate36.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema71 = {"type":"object","additionalProperties":false,"required":["type","title","question","citation","items"],"properties":{"type":{"type":"string","const":"array"},"format":{"type":"string","const":"spans"},"title":{"$ref":"#/$defs/factTitle"},"question":{"$ref":"#/$defs/question"},"citation":{"$ref":"#/$defs/citation"},"items":{"oneOf":[{"$ref":"#/$defs/collectionItems"},{"$ref":"#/$defs/textItems"}]}}};
const schema77 = {"type":"object","additionalProperties":false,"required":["type","enum"],"properties":{"type":{"type":"string","const":"string"},"enum":{"type":"array","minItems":1,"items":{"type":"string","pattern":"\\S"}}}};
const schema75 = {"type":"object","additionalProperties":false,"required":["type","additionalProperties","properties"],"properties":{"type":{"type":"string","const":"object"},"additionalProperties":{"type":"boolean","const":false},"required":{"type":"array","items":{"$ref":"#/$defs/factName"}},"properties":{"description":"The facts of an item by name.","$ref":"#/$defs/facts","examples":[{}]}}};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.additionalProperties === undefined) && (missing0 = "additionalProperties"))) || ((data.properties === undefined) && (missing0 = "properties"))){
validate39.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "additionalProperties")) || (key0 === "required")) || (key0 === "properties"))){
validate39.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate39.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("object" !== data0){
validate39.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "object"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.additionalProperties !== undefined){
let data1 = data.additionalProperties;
const _errs4 = errors;
if(typeof data1 !== "boolean"){
validate39.errors = [{instancePath:instancePath+"/additionalProperties",schemaPath:"#/properties/additionalProperties/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(false !== data1){
validate39.errors = [{instancePath:instancePath+"/additionalProperties",schemaPath:"#/properties/additionalProperties/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.required !== undefined){
let data2 = data.required;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(!pattern19.test(data3)){
validate39.errors = [{instancePath:instancePath+"/required/" + i0,schemaPath:"#/$defs/factName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_]*$"+"\""}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/required/" + i0,schemaPath:"#/$defs/factName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.properties !== undefined){
const _errs11 = errors;
if(!(wrapper0.validate(data.properties, {instancePath:instancePath+"/properties",parentData:data,parentDataProperty:"properties",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate39.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.title === undefined) && (missing0 = "title"))) || ((data.question === undefined) && (missing0 = "question"))) || ((data.citation === undefined) && (missing0 = "citation"))) || ((data.items === undefined) && (missing0 = "items"))){
validate38.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "format")) || (key0 === "title")) || (key0 === "question")) || (key0 === "citation")) || (key0 === "items"))){
validate38.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate38.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("array" !== data0){
validate38.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "array"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.format !== undefined){
let data1 = data.format;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate38.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("spans" !== data1){
validate38.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: "spans"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
let data2 = data.title;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
validate38.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/factTitle/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate38.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/factTitle/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.question !== undefined){
let data3 = data.question;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
validate38.errors = [{instancePath:instancePath+"/question",schemaPath:"#/$defs/question/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate38.errors = [{instancePath:instancePath+"/question",schemaPath:"#/$defs/question/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.citation !== undefined){
let data4 = data.citation;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
validate38.errors = [{instancePath:instancePath+"/citation",schemaPath:"#/$defs/citation/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate38.errors = [{instancePath:instancePath+"/citation",schemaPath:"#/$defs/citation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.items !== undefined){
let data5 = data.items;
const _errs15 = errors;
const _errs16 = errors;
let valid4 = false;
let passing0 = null;
const _errs17 = errors;
if(!(validate39(data5, {instancePath:instancePath+"/items",parentData:data,parentDataProperty:"items",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
var _valid0 = _errs17 === errors;
if(_valid0){
valid4 = true;
passing0 = 0;
var props0 = true;
}
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((data5.type === undefined) && (missing1 = "type")) || ((data5.enum === undefined) && (missing1 = "enum"))){
const err0 = {instancePath:instancePath+"/items",schemaPath:"#/$defs/textItems/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs21 = errors;
for(const key1 in data5){
if(!((key1 === "type") || (key1 === "enum"))){
const err1 = {instancePath:instancePath+"/items",schemaPath:"#/$defs/textItems/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs21 === errors){
if(data5.type !== undefined){
let data6 = data5.type;
const _errs22 = errors;
if(typeof data6 !== "string"){
const err2 = {instancePath:instancePath+"/items/type",schemaPath:"#/$defs/textItems/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("string" !== data6){
const err3 = {instancePath:instancePath+"/items/type",schemaPath:"#/$defs/textItems/properties/type/const",keyword:"const",params:{allowedValue: "string"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid6 = _errs22 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data5.enum !== undefined){
let data7 = data5.enum;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data7)){
if(data7.length < 1){
const err4 = {instancePath:instancePath+"/items/enum",schemaPath:"#/$defs/textItems/properties/enum/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
var valid7 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
const _errs26 = errors;
if(errors === _errs26){
if(typeof data8 === "string"){
if(!pattern6.test(data8)){
const err5 = {instancePath:instancePath+"/items/enum/" + i0,schemaPath:"#/$defs/textItems/properties/enum/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/items/enum/" + i0,schemaPath:"#/$defs/textItems/properties/enum/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var valid7 = _errs26 === errors;
if(!valid7){
break;
}
}
}
}
else {
const err7 = {instancePath:instancePath+"/items/enum",schemaPath:"#/$defs/textItems/properties/enum/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid6 = _errs24 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/items",schemaPath:"#/$defs/textItems/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs18 === errors;
if(_valid0 && valid4){
valid4 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid4 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
}
if(!valid4){
const err9 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
validate38.errors = vErrors;
return false;
}
else {
errors = _errs16;
if(vErrors !== null){
if(_errs16){
vErrors.length = _errs16;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate38.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate30(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs2 = errors;
if(!(validate32(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs3 = errors;
if(!(validate34(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
const _errs4 = errors;
if(!(validate36(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
if(props0 !== true){
props0 = true;
}
}
const _errs5 = errors;
if(!(validate38(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
if(props0 !== true){
props0 = true;
}
}
}
}
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate29.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate29.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate29.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof key0 === "string"){
if(!pattern19.test(key0)){
const err0 = {instancePath,schemaPath:"#/$defs/factName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_]*$"+"\"",propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/factName/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate28.errors = vErrors;
return false;
break;
}
}
if(valid0){
for(const key1 in data){
const _errs5 = errors;
if(!(validate29(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var valid2 = _errs5 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.additionalProperties === undefined) && (missing0 = "additionalProperties"))) || ((data.required === undefined) && (missing0 = "required"))) || ((data.properties === undefined) && (missing0 = "properties"))){
validate27.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "additionalProperties")) || (key0 === "required")) || (key0 === "properties"))){
validate27.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate27.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("object" !== data0){
validate27.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "object"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.additionalProperties !== undefined){
let data1 = data.additionalProperties;
const _errs4 = errors;
if(typeof data1 !== "boolean"){
validate27.errors = [{instancePath:instancePath+"/additionalProperties",schemaPath:"#/properties/additionalProperties/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(false !== data1){
validate27.errors = [{instancePath:instancePath+"/additionalProperties",schemaPath:"#/properties/additionalProperties/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.required !== undefined){
let data2 = data.required;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(!pattern19.test(data3)){
validate27.errors = [{instancePath:instancePath+"/required/" + i0,schemaPath:"#/$defs/factName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_]*$"+"\""}];
return false;
}
}
else {
validate27.errors = [{instancePath:instancePath+"/required/" + i0,schemaPath:"#/$defs/factName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.properties !== undefined){
const _errs11 = errors;
if(!(validate28(data.properties, {instancePath:instancePath+"/properties",parentData:data,parentDataProperty:"properties",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://nyc-detainer-policy.example/schemas/revision.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((data.policy === undefined) && (missing0 = "policy")) || ((data.version === undefined) && (missing0 = "version"))) || ((data.title === undefined) && (missing0 = "title"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.publishedOn === undefined) && (missing0 = "publishedOn"))) || ((data.enactment === undefined) && (missing0 = "enactment"))) || ((data.case === undefined) && (missing0 = "case"))) || ((data.lists === undefined) && (missing0 = "lists"))) || ((data.definitions === undefined) && (missing0 = "definitions"))) || ((data.actions === undefined) && (missing0 = "actions"))) || ((data.rules === undefined) && (missing0 = "rules"))) || ((data.annotations === undefined) && (missing0 = "annotations"))) || ((data.notModelled === undefined) && (missing0 = "notModelled"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.$schema !== undefined){
const _errs2 = errors;
if(typeof data.$schema !== "string"){
validate20.errors = [{instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.policy !== undefined){
let data1 = data.policy;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate20.errors = [{instancePath:instancePath+"/policy",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/policy",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
let data2 = data.version;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
validate20.errors = [{instancePath:instancePath+"/version",schemaPath:"#/$defs/version/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"},message:"must match pattern \""+"^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/version",schemaPath:"#/$defs/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
let data3 = data.title;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
validate20.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/text/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data4 = data.status;
const _errs13 = errors;
if(typeof data4 !== "string"){
validate20.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data4 === "enacted") || (data4 === "proposed")) || (data4 === "lapsed"))){
validate20.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema31.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amends !== undefined){
let data5 = data.amends;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
validate20.errors = [{instancePath:instancePath+"/amends",schemaPath:"#/$defs/version/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"},message:"must match pattern \""+"^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/amends",schemaPath:"#/$defs/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.corrects !== undefined){
let data6 = data.corrects;
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
validate20.errors = [{instancePath:instancePath+"/corrects",schemaPath:"#/$defs/text/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/corrects",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.publishedOn !== undefined){
let data7 = data.publishedOn;
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data7 === "string"){
if(!pattern9.test(data7)){
validate20.errors = [{instancePath:instancePath+"/publishedOn",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/publishedOn",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enactment !== undefined){
const _errs24 = errors;
if(!(validate21(data.enactment, {instancePath:instancePath+"/enactment",parentData:data,parentDataProperty:"enactment",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.case !== undefined){
const _errs25 = errors;
if(!(validate27(data.case, {instancePath:instancePath+"/case",parentData:data,parentDataProperty:"case",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lists !== undefined){
const _errs26 = errors;
if(!(Array.isArray(data.lists))){
validate20.errors = [{instancePath:instancePath+"/lists",schemaPath:"#/properties/lists/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.definitions !== undefined){
const _errs28 = errors;
if(!(Array.isArray(data.definitions))){
validate20.errors = [{instancePath:instancePath+"/definitions",schemaPath:"#/properties/definitions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.actions !== undefined){
const _errs30 = errors;
if(!(Array.isArray(data.actions))){
validate20.errors = [{instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rules !== undefined){
const _errs32 = errors;
if(!(Array.isArray(data.rules))){
validate20.errors = [{instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.annotations !== undefined){
const _errs34 = errors;
if(!(Array.isArray(data.annotations))){
validate20.errors = [{instancePath:instancePath+"/annotations",schemaPath:"#/properties/annotations/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notModelled !== undefined){
const _errs36 = errors;
if(!(Array.isArray(data.notModelled))){
validate20.errors = [{instancePath:instancePath+"/notModelled",schemaPath:"#/properties/notModelled/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

