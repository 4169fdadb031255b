package org.gulou.catalog.definition;

import static java.util.Map.entry;
import static org.gulou.kernel.Sentence.say;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Sentence;

/** What other form builders, and people who never saw this language, call its keys and values. */
final class OtherWords {
    private static final Map<String, List<String>> OURS = Map.ofEntries(
            // keys
            entry("label", List.of("title")),
            entry("name", List.of("id", "title")),
            entry("caption", List.of("title")),
            entry("type", List.of("kind")),
            entry("kind", List.of("type")),
            entry("visible", List.of("show")),
            entry("visibleif", List.of("show")),
            entry("if", List.of("show", "when")),
            entry("condition", List.of("when", "show", "rule")),
            entry("mandatory", List.of("required")),
            entry("optional", List.of("required")),
            entry("fields", List.of("items")),
            entry("questions", List.of("items")),
            entry("description", List.of("hint", "text")),
            entry("help", List.of("hint")),
            entry("placeholder", List.of("hint")),
            entry("values", List.of("options")),
            entry("choices", List.of("options", "choices")),
            entry("value", List.of("id", "default")),
            entry("defaultvalue", List.of("default")),
            entry("message", List.of("else")),
            entry("error", List.of("else")),
            entry("otherwise", List.of("else")),
            entry("transitions", List.of("moves")),
            entry("actions", List.of("moves")),
            entry("steps", List.of("states", "steps")),
            entry("initial", List.of("start")),
            entry("documents", List.of("papers")),
            entry("materials", List.of("papers")),
            entry("attachments", List.of("papers", "files")),
            entry("costs", List.of("fees")),
            entry("price", List.of("fees", "amount")),
            entry("department", List.of("owner")),
            entry("law", List.of("legalBasis")),
            entry("deadline", List.of("limit", "time", "lasts")),
            entry("duration", List.of("lasts", "limit")),
            entry("assignee", List.of("worker")),
            entry("who", List.of("by", "worker")),
            entry("role", List.of("by", "worker")),
            entry("target", List.of("to")),
            entry("effects", List.of("does")),
            entry("length", List.of("maxLength", "minLength")),
            entry("formula", List.of("computed", "amount")),
            entry("calculated", List.of("computed")),
            entry("cn", List.of("zh")),
            entry("chinese", List.of("zh")),
            entry("zh-cn", List.of("zh")),
            entry("zhcn", List.of("zh")),
            entry("en-us", List.of("en")),
            entry("engb", List.of("en")),
            entry("pattern", List.of("check")),
            entry("regex", List.of("check", "matches")),
            entry("validate", List.of("check")),
            entry("validation", List.of("checks")),
            entry("constraint", List.of("check")),
            entry("expression", List.of("computed", "when", "rule", "amount")),
            entry("calculation", List.of("computed")),
            entry("previous", List.of("back")),
            entry("english", List.of("en")),
            // kinds
            entry("number", List.of("decimal", "integer")),
            entry("float", List.of("decimal")),
            entry("int", List.of("integer")),
            entry("string", List.of("text")),
            entry("textarea", List.of("longText")),
            entry("checkbox", List.of("boolean")),
            entry("bool", List.of("boolean")),
            entry("yesno", List.of("boolean")),
            entry("select", List.of("choice")),
            entry("radio", List.of("choice")),
            entry("dropdown", List.of("choice")),
            entry("enum", List.of("choice")),
            entry("checkboxes", List.of("choices")),
            entry("multiselect", List.of("choices")),
            entry("list", List.of("group")),
            entry("array", List.of("group")),
            entry("table", List.of("group", "matrix")),
            entry("datum", List.of("date")),
            entry("datetime", List.of("dateTime")),
            entry("period", List.of("dateRange")),
            entry("daterange", List.of("dateRange")),
            entry("interval", List.of("dateRange")),
            entry("range", List.of("dateRange")),
            entry("upload", List.of("file")),
            entry("attachment", List.of("file")),
            entry("currency", List.of("money")),
            entry("amount", List.of("money")),
            entry("mobile", List.of("phone")),
            entry("tel", List.of("phone")),
            entry("mail", List.of("email")),
            entry("idcard", List.of("residentId")),
            entry("hidden", List.of("computed")),
            entry("map", List.of("coordinates")),
            entry("location", List.of("coordinates", "address")),
            entry("gps", List.of("coordinates")),
            // other values
            entry("login", List.of("signed-in")),
            entry("account", List.of("signed-in")),
            entry("public", List.of("guest")),
            entry("anonymous", List.of("guest")),
            entry("citizen", List.of("person")),
            entry("individual", List.of("person")),
            entry("company", List.of("enterprise")),
            entry("business", List.of("enterprise")),
            entry("district", List.of("county")),
            entry("city", List.of("prefecture")),
            entry("town", List.of("township")),
            entry("street", List.of("township")),
            entry("approved", List.of("granted")),
            entry("done", List.of("granted", "decided")),
            entry("completed", List.of("granted", "decided")),
            entry("rejected", List.of("refused")),
            entry("denied", List.of("refused")),
            entry("cancelled", List.of("withdrawn")),
            entry("expired", List.of("lapsed")),
            entry("submitted", List.of("received")),
            entry("processing", List.of("being-checked")),
            entry("in progress", List.of("being-checked")),
            entry("in-progress", List.of("being-checked")),
            entry("pending", List.of("received", "waiting-for-you")),
            entry("permit", List.of("licence", "certificate")),
            entry("行政许可", List.of("licence")),
            entry("行政给付", List.of("benefit")),
            entry("行政确认", List.of("confirmation")),
            entry("行政奖励", List.of("award")),
            entry("行政裁决", List.of("adjudication")),
            entry("公共服务", List.of("public-service")),
            entry("email", List.of("notify")),
            entry("resume", List.of("lift")),
            entry("user", List.of("applicant")),
            entry("legal", List.of("statutory")));

    /** What is as long says more than that two words begin alike. */
    private static final int SHORTEST = 3;

    private OtherWords() {}

    /** "Did you mean 'x'?" for a slip of the finger or a word that others use; else nothing. */
    static Sentence didYouMean(String written, Collection<String> known) {
        return ours(written, known)
                .map(word -> say("Did you mean '{name}'?", word))
                .orElseGet(() -> Nearest.didYouMean(written, known)
                        .or(longer(written, known)
                                .map(word -> say("Did you mean '{name}'?", word))
                                .orElse(Sentence.NONE)));
    }

    /** The longest known word with which it begins: {@code minimum} is {@code min}, {@code showIf} is {@code show}. */
    private static Optional<String> longer(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> word.length() >= SHORTEST && written.startsWith(word))
                .max(Comparator.comparingInt(String::length));
    }

    private static Optional<String> ours(String written, Collection<String> known) {
        String plain = written.replaceAll("[_ ]", "").toLowerCase(Locale.ROOT);
        return OURS.getOrDefault(plain, List.of()).stream()
                .filter(known::contains)
                .findFirst();
    }
}
