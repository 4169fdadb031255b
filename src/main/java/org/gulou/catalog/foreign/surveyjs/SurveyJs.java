package org.gulou.catalog.foreign.surveyjs;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gulou.catalog.foreign.forms.Family;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Outline;
import org.gulou.catalog.foreign.forms.Remains;
import org.gulou.catalog.foreign.forms.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A survey of SurveyJS: pages with elements, conditions in a language of its own, and values that are worked out. */
public final class SurveyJs implements Family {
    /** What is read, and what only says how the survey looks. */
    private static final Set<String> READ = Set.of(
            "title",
            "description",
            "pages",
            "elements",
            "questions",
            "calculatedValues",
            "triggers",
            "locale",
            "name",
            "type");

    private static final String LOOKS =
            "(logo|show|width|progress|question|required|header|background|theme|css|focus|page(Prev|Next)|complete(Text|d(Html)?$)|"
                    + "start|edit|preview|fit|max(Text|Others)|textUpdate|clear|check|mode|goNext|allow|store|sendResult|toc).*";

    @Override
    public String format() {
        return "SurveyJS";
    }

    @Override
    public boolean isWrittenIn(JsonNode file) {
        return isAsked(Questions.elements(file).path(0))
                || file.path("pages")
                        .valueStream()
                        .anyMatch(page -> isAsked(Questions.elements(page).path(0)));
    }

    private static boolean isAsked(JsonNode element) {
        return element.path("type").isString() && element.path("name").isString();
    }

    @Override
    public List<Outline> forms(JsonNode file) {
        String title = Texts.text(file.path("title"));
        var outline = new Outline(title);
        var texts = new Texts(outline, file.path("locale").asString("en"));
        texts.of(file.path("title"));
        var known = new Known(file);
        var questions = new Questions(known, texts);
        List<JsonNode> pages = pages(file);
        var fields = new ArrayList<Field>();
        for (JsonNode page : pages) {
            Field field = questions.begun(FieldType.PAGE, page);
            var inner = new ArrayList<Field>();
            String first = pages.indexOf(page) == 0 ? texts.of(file.path("description")) : "";
            if (!first.isBlank()) {
                inner.add(Field.words("description", "survey description", first));
            }
            inner.addAll(questions.of(Questions.elements(page)));
            for (JsonNode value : file.path("calculatedValues")) {
                if (page.equals(place(value, pages))) {
                    inner.add(worked(value, known));
                }
            }
            Settings.tell(page, field, Set.of("elements", "questions"));
            fields.add(questions.shown(page, field.with(inner)));
        }
        file.path("triggers")
                .forEach(trigger -> fields.add(Field.left(
                        "trigger",
                        "trigger",
                        trigger.path("type").asString("trigger"),
                        say("A rule of the form is not carried over: {logic}", trigger.toString()))));
        file.properties().forEach(one -> {
            if (!READ.contains(one.getKey())
                    && (!one.getKey().matches(LOOKS) || one.getKey().startsWith("completedHtml"))) {
                fields.add(Field.left(
                        one.getKey(),
                        one.getKey(),
                        one.getKey(),
                        say("It is set up elsewhere here: {logic}", Remains.said(one.getValue()))));
            }
        });
        return List.of(outline.with(fields));
    }

    /** A survey without pages is one page. */
    private static List<JsonNode> pages(JsonNode file) {
        var pages = new ArrayList<JsonNode>();
        for (JsonNode page : file.path("pages")) {
            pages.add(page instanceof ObjectNode own ? headed(own, pages.size() + 1, file) : page);
        }
        if (pages.isEmpty()) {
            var page = JsonMapper.shared().createObjectNode().put("name", "questions");
            page.set("title", file.path("title").isMissingNode() ? page.nullNode() : file.path("title"));
            page.set("elements", Questions.elements(file));
            pages.add(page);
        }
        return pages;
    }

    /**
     * A page with a name and a title. There one without title has nothing above it, and its name is seldom more than a number: the
     * only page is called what the survey is, and others by their number.
     */
    private static JsonNode headed(ObjectNode page, int number, JsonNode survey) {
        ObjectNode headed = page.deepCopy();
        if (page.path("name").asString("").isBlank()) {
            headed.put("name", "page" + number);
        }
        if (Texts.text(page.path("title")).isBlank()) {
            boolean only = survey.path("pages").size() == 1;
            JsonNode title = survey.path("title");
            headed.set("title", only && !Texts.text(title).isBlank() ? title : numbered(number));
        }
        return headed;
    }

    private static JsonNode numbered(int page) {
        return JsonMapper.shared().createObjectNode().put("en", "Page " + page).put("zh", "第" + page + "页");
    }

    /** The last page that asks something the value reads, the first where it reads nothing. */
    private static JsonNode place(JsonNode value, List<JsonNode> pages) {
        String expression = value.path("expression").asString("").toLowerCase(Locale.ROOT);
        JsonNode last = pages.getFirst();
        for (JsonNode page : pages) {
            boolean asks = page.findValuesAsString("name").stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .anyMatch(name -> expression.contains("{" + name + "}") || expression.contains("{" + name + "."));
            last = asks ? page : last;
        }
        return last;
    }

    private static Field worked(JsonNode value, Known known) {
        String name = value.path("name").asString("");
        String expression = value.path("expression").asString("");
        try {
            Term term = Expression.value(expression, known);
            return Field.of(known.kind(term), "calculatedValue", name, name).worked(true, expression, () -> term);
        } catch (NotCarried not) {
            return Field.left(
                    "calculatedValue",
                    name,
                    name,
                    say(
                            "It is hidden and worked out, which is not carried over, because {why}: {script}",
                            not.why(),
                            expression));
        }
    }
}
