/* What may stand at a place of a YAML file, by the JSON Schema of the file. */

/** The completions at the cursor: keys of the map it stands in, or the words that a value may be. */
export function completions(schemas, name, context) {
  const root = schemas[name + ".schema.json"];
  if (!root) {
    return null;
  }
  const line = context.state.doc.lineAt(context.pos);
  const at = cursor(line.text.slice(0, context.pos - line.from));
  if (!at || (!at.typed && !context.explicit && !at.of)) {
    return null;
  }
  const places = [...path(context.state.doc, line.number, at.lead), ...at.steps].reduce(
    (found, step) => found.flatMap((place) => inside(schemas, place, step)),
    [{ file: name + ".schema.json", schema: root }],
  );
  const options = at.of
    ? places.flatMap((place) => inside(schemas, place, at.of)).flatMap((place) => words(schemas, place))
    : places.flatMap((place) => keys(schemas, place));
  const each = [...new Map(options.map((option) => [option.label, option])).values()];
  return each.length ? { from: context.pos - at.typed.length, options: each, validFor: /^[\w-]*$/ } : null;
}

/**
 * Where in its line the cursor stands: the blanks and dashes it begins with, the steps from there to the map that is
 * written in the line itself, the key whose value is being typed (none where a key is), and what is typed of it.
 */
function cursor(before) {
  const [lead] = /^\s*(?:- +)*/.exec(before);
  const own = /^([\w-]+|"[^"]*"): +/.exec(before.slice(lead.length));
  const steps = [];
  let of = own?.[1];
  let from = lead.length + (own?.[0].length ?? 0);
  let closed = false;
  for (let at = from; at < before.length; at++) {
    const sign = before[at];
    if ((sign === '"' || sign === "'") && !before.slice(from, at).trim()) {
      const end = before.indexOf(sign, at + 1);
      if (end < 0) {
        return null;
      }
      at = end;
    } else if (sign === "{" || sign === "[") {
      steps.push({ sign, of });
      of = undefined;
      from = at + 1;
    } else if (sign === "}" || sign === "]") {
      of = steps.pop()?.of;
      from = at + 1;
      closed = true;
    } else if (sign === "," && steps.length) {
      of = undefined;
      from = at + 1;
      closed = false;
    } else if (sign === ":" && before[at + 1] === " " && steps.at(-1)?.sign === "{") {
      of = before.slice(from, at).trim();
      from = at + 1;
    } else if (sign === "#" && before[at - 1] === " ") {
      return null;
    }
  }
  const typed = /^ *([\w-]*)$/.exec(before.slice(from));
  return typed && !closed && {
    lead,
    steps: steps.flatMap((one, depth) => (one.sign === "[" && depth < steps.length - 1 ? [one.of, "-"] : [one.of])).filter(Boolean),
    of: of ?? (steps.at(-1)?.sign === "[" ? "-" : undefined),
    typed: typed[1],
  };
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

function keys(schemas, place) {
  return all(schemas, place).flatMap(({ file, schema }) =>
    Object.entries(schema.properties ?? {}).map(([label, one]) => ({
      label,
      apply: label + ": ",
      type: "property",
      info: all(schemas, { file, schema: one }).map((there) => there.schema.description).find(Boolean),
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
