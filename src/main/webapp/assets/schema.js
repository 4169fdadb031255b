/* What may stand at a place of a YAML file, by the JSON Schema of the file. */

/** The completions at the cursor: keys of the map it stands in, or the words that a value may be. */
export function completions(schemas, name, context) {
  const root = schemas[name + ".schema.json"];
  if (!root) {
    return null;
  }
  const line = context.state.doc.lineAt(context.pos);
  const before = line.text.slice(0, context.pos - line.from);
  const value = /^(\s*(?:- +)*)([\w-]+):[ \t]+([\w-]*)$/.exec(before);
  const key = /^(\s*(?:- +)*)([\w-]*)$/.exec(before);
  if (!value && !key) {
    return null;
  }
  const typed = value ? value[3] : key[2];
  if (!typed && !context.explicit && !value) {
    return null;
  }
  const parents = path(context.state.doc, line.number, (value ?? key)[1]);
  const places = parents.reduce(
    (found, step) => found.flatMap((place) => inside(schemas, place, step)),
    [{ file: name + ".schema.json", schema: root }],
  );
  const options = value
    ? places.flatMap((place) => inside(schemas, place, value[2])).flatMap((place) => words(schemas, place))
    : places.flatMap((place) => keys(schemas, place));
  const each = [...new Map(options.map((option) => [option.label, option])).values()];
  return each.length ? { from: context.pos - typed.length, options: each, validFor: /^[\w-]*$/ } : null;
}

/** The keys above a line, the outermost first; "-" for an element of a list. */
function path(doc, number, lead) {
  const steps = [];
  let indent = lead.length;
  if (lead.includes("-")) {
    steps.unshift("-");
    indent = lead.indexOf("-");
  }
  for (let at = number - 1; at >= 1; at--) {
    const text = doc.line(at).text;
    const found = /^(\s*)((?:- +)*)([\w-]+|"[^"]*"):/.exec(text);
    if (!found) {
      continue;
    }
    const own = found[1].length + found[2].length;
    const dash = found[1].length;
    if (own < indent || (own === indent && steps[0] === "-" && !found[2])) {
      steps.unshift(found[3]);
      indent = own;
      if (found[2]) {
        steps.unshift("-");
        indent = dash;
      }
    } else if (own === indent && found[2] && steps[0] !== "-") {
      steps.unshift("-");
      indent = dash;
    }
    if (indent === 0 && steps[0] !== "-") {
      break;
    }
  }
  return steps;
}

/** A place with its references and alternatives resolved. */
function all(schemas, place, depth = 0) {
  const { file, schema } = place;
  if (!schema || depth > 12) {
    return [];
  }
  const found = [place];
  if (schema.$ref) {
    const [other, pointer = ""] = schema.$ref.split("#");
    const target = other || file;
    const there = pointer.split("/").slice(1).reduce((node, step) => node?.[step], schemas[target]);
    found.push(...all(schemas, { file: target, schema: there }, depth + 1));
  }
  for (const several of ["anyOf", "oneOf", "allOf"]) {
    for (const one of schema[several] ?? []) {
      found.push(...all(schemas, { file, schema: one }, depth + 1));
    }
  }
  for (const branch of ["then", "else"]) {
    found.push(...all(schemas, { file, schema: schema[branch] }, depth + 1));
  }
  return found;
}

function inside(schemas, place, step) {
  return all(schemas, place).flatMap(({ file, schema }) => {
    const next = step === "-" ? schema.items : schema.properties?.[step] ?? (typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined);
    return next ? [{ file, schema: next }] : [];
  });
}

/** The schemas describe themselves in English. */
function english() {
  return document.documentElement.lang === "en";
}

function keys(schemas, place) {
  return all(schemas, place).flatMap(({ file, schema }) =>
    Object.entries(schema.properties ?? {}).map(([label, one]) => ({
      label,
      apply: label + ": ",
      type: "property",
      info: english() && all(schemas, { file, schema: one }).map((there) => there.schema.description).find(Boolean),
      boost: schema.required?.includes(label) ? 1 : 0,
    })),
  );
}

function words(schemas, place) {
  return all(schemas, place).flatMap(({ schema }) =>
    [...(schema.enum ?? []), ...(schema.const === undefined ? [] : [schema.const]), ...(schema.type === "boolean" ? [true, false] : [])]
      .map((word) => ({ label: String(word), type: "enum" })),
  );
}
