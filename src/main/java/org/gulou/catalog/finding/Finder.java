package org.gulou.catalog.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Occasion;
import org.gulou.catalog.Service;
import org.gulou.kernel.DivisionCode;

/** Finds services by the words people use. Made over one catalogue; immutable like it. */
public final class Finder {
    /** What fits so much worse than the best is noise: one pair of characters of a long question. */
    private static final float NOISE = 0.12f;

    /** A variant is shown instead of the service itself where the words fit it better by so much. */
    private static final float VARIANT = 1.15f;

    /** How well what fits a service fits each of its variants at least: they need not repeat its words. */
    private static final float SHARED = 0.5f;

    /** How far use may lift what fits less well. */
    private static final float USE = 0.35f;

    private static final float ELSEWHERE = 0.5f;

    /** What is left of the fit of what only shares what is to be done, where something else is called by the thing: 补办 of another licence. */
    private static final float DEED_ALONE = 0.3f;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Integer> serviceOf = new ArrayList<>();
    private final List<Integer> begins = new ArrayList<>();
    private final int listed;
    private final Traits traits;
    private final Coverage coverage;
    private final Asked.Ear ear;
    private final Index index;
    private final Questions questions;
    private final Names names;
    private final Marks marks;
    private final ShortForms shortForms;
    private final Likeness likeness;

    private Finder(Catalogue catalogue) {
        var offering = new ArrayList<List<Service>>();
        for (Service service : catalogue.services()) {
            service.variants().values().stream().map(Entry::of).forEach(entries::add);
            offering.add(List.of(service));
            fill(offering.size() - 1);
        }
        for (Occasion occasion : catalogue.occasions()) {
            entries.add(Entry.of(occasion));
            offering.add(occasion.services(catalogue));
            fill(offering.size() - 1);
        }
        begins.add(entries.size());
        listed = offering.size();
        var pinyin = new Pinyin(Readings.USUAL, catalogue.habits().readings());
        traits = new Traits(entries, serviceOf);
        coverage = new Coverage(catalogue, offering);
        ear = new Asked.Ear(
                new PlaceNames(catalogue.places()),
                catalogue.habits(),
                entries.stream()
                        .flatMap(entry -> Index.names(entry.guide()).stream())
                        .map(Index::whole)
                        .collect(Collectors.toSet()));
        index = Index.of(entries, catalogue, pinyin);
        questions = new Questions(index.reader(), pinyin, catalogue.habits().filler());
        names = new Names(entries, pinyin);
        marks = new Marks(entries, pinyin);
        shortForms = new ShortForms(entries);
        likeness = new Likeness(catalogue.services());
    }

    /** The entries that were added last belong to what has this number in the list. */
    private void fill(int number) {
        begins.add(serviceOf.size());
        while (serviceOf.size() < entries.size()) {
            serviceOf.add(number);
        }
    }

    /** Makes everything in {@code catalogue} findable. */
    public static Finder over(Catalogue catalogue) {
        return new Finder(catalogue);
    }

    /** The services that fit, the best first; all, the most used first, for no words. */
    public Found find(Wish wish) {
        return find(wish, false);
    }

    /** What fits a question that is still being typed, the best first. */
    public List<Entry> suggest(Wish wish, int most) {
        return wish.words().isBlank()
                ? List.of()
                : find(wish, true).entries().stream().limit(most).toList();
    }

    /** Names of services in a language that are spelt or sound a little like {@code words}, the nearest first. */
    public List<String> nearest(String words, String language) {
        return names.nearest(words, language);
    }

    /** Services with the same purpose, the most alike first. */
    public List<Service> alike(String service, int most) {
        return likeness.to(service).stream().limit(most).toList();
    }

    /** The services in the order of their names in a language, each under the letter it begins with. */
    public Map<String, List<Entry>> alphabet(List<Entry> some, String language) {
        return names.alphabet(some, language);
    }

    private Found find(Wish wish, boolean typing) {
        Asked asked = ear.hear(wish.words());
        Optional<DivisionCode> place = asked.place().or(wish::place);
        Optional<BitSet> there = place.flatMap(coverage::at);
        boolean everything =
                wish.words().isBlank() || (asked.isEmpty() && asked.place().isPresent());
        float[] fit = everything ? all() : fit(asked, typing);
        int[] best = best(fit, marks.new Named(asked));
        float least = top(fit) * NOISE;
        boolean only = wish.onlyThere() || (everything && asked.place().isPresent());
        Traits.Count count = traits.new Count(wish.chosen());
        var hits = new ArrayList<Hit>();
        int near = 0;
        for (int service = 0; service < best.length; service++) {
            int entry = best[service];
            int number = service;
            float most = most(service, fit);
            if (most > least) {
                boolean offered = there.stream().allMatch(here -> coverage.serves(number, here));
                if ((offered || !only) && count.add(service)) {
                    near += offered ? 1 : 0;
                    hits.add(new Hit(
                            shown(entry, fit, wish.chosen()),
                            most * lift(wish.use(), entry) * (offered ? 1 : ELSEWHERE)));
                }
            }
        }
        hits.sort(Comparator.comparingDouble((Hit hit) -> -hit.worth()).thenComparingInt(Hit::entry));
        boolean doubtful = !everything
                && !typing
                && !hits.isEmpty()
                && isDoubtful(asked, serviceOf.get(hits.getFirst().entry()));
        return new Found(
                hits.stream().map(hit -> entries.get(hit.entry())).toList(),
                count.counts(),
                place,
                near,
                asked.elsewhere(),
                doubtful);
    }

    /**
     * Whether nothing says that the best is what is looked for. Of Latin letters nobody knows whether they are a word, a slip or
     * Pinyin; what fits them so far counts as meant.
     */
    private boolean isDoubtful(Asked asked, int service) {
        return asked.isChinese()
                && most(service, index.fit(questions.named(asked))) == 0
                && most(service, shortForms.fit(asked.said())) == 0;
    }

    private record Hit(int entry, float worth) {}

    /** What fits well; where nothing does, what fits at all. */
    private float[] fit(Asked asked, boolean typing) {
        float[] fit = index.fit(questions.of(asked, typing));
        float[] any = top(fit) > 0 ? fit : index.fit(questions.loosely(asked));
        return top(any) > 0 ? thingFirst(any, asked) : shortForms.fit(asked.said());
    }

    /** Less for whatever has nothing to do with the thing, only with what is to be done, where something has. */
    private float[] thingFirst(float[] fit, Asked asked) {
        if (asked.thing().equals(asked.said())) {
            return fit;
        }
        float[] called = index.fit(questions.thing(asked));
        if (top(called) > 0) {
            for (int service = 0; service < listed; service++) {
                if (most(service, called) == 0) {
                    for (int entry = begins.get(service); entry < begins.get(service + 1); entry++) {
                        fit[entry] *= DEED_ALONE;
                    }
                }
            }
        }
        return fit;
    }

    private float[] all() {
        var all = new float[entries.size()];
        Arrays.fill(all, 1);
        return all;
    }

    private static float top(float[] fit) {
        float top = 0;
        for (float one : fit) {
            top = Math.max(top, one);
        }
        return top;
    }

    /** The entry of each service that fits best: the service itself rather than a variant, unless the words name that. */
    private int[] best(float[] fit, Marks.Named named) {
        var best = new int[listed];
        for (int service = 0; service < listed; service++) {
            int first = begins.get(service);
            best[service] = first;
            float most = fit[first] * VARIANT;
            for (int entry = first + 1; entry < begins.get(service + 1); entry++) {
                float so = Math.max(fit[entry], SHARED * fit[first]) * named.more(entry);
                if (so > most) {
                    best[service] = entry;
                    most = so;
                }
            }
        }
        return best;
    }

    /** How well a service fits, whichever of its variants is shown. */
    private float most(int service, float[] fit) {
        float most = 0;
        for (int entry = begins.get(service); entry < begins.get(service + 1); entry++) {
            most = Math.max(most, fit[entry]);
        }
        return most;
    }

    /** What is shown of the service of {@code best}: the best of what has all values that were chosen, if anything has. */
    private int shown(int best, float[] fit, Map<Facet, String> chosen) {
        if (has(best, chosen)) {
            return best;
        }
        int service = serviceOf.get(best);
        return IntStream.range(begins.get(service), begins.get(service + 1))
                .filter(entry -> has(entry, chosen))
                .boxed()
                .max(Comparator.comparingDouble((Integer entry) -> fit[entry]).thenComparing(Comparator.reverseOrder()))
                .orElse(best);
    }

    private boolean has(int entry, Map<Facet, String> chosen) {
        Guide guide = entries.get(entry).guide();
        return chosen.entrySet().stream().allMatch(one -> one.getKey().of(guide).contains(one.getValue()));
    }

    /** More for what is asked for often, by orders of magnitude: from one in a hundred thousand to all. */
    private float lift(Map<String, Double> use, int entry) {
        double share = use.getOrDefault(entries.get(entry).service(), 0.0);
        return 1 + USE * (float) Math.max(0, 1 + Math.log10(Math.max(share, 1e-5)) / 5);
    }
}
