package org.gulou.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gulou.catalog.finding.Facet;
import org.gulou.catalog.finding.Finder;
import org.gulou.catalog.finding.Wish;
import org.gulou.kernel.DivisionCode;

/** How long the search takes for what people type: whole words, questions, slips and Pinyin, with and without facets. */
final class SearchTimes {
    private static final int ROUNDS = 4000;
    private static final int WARMING = 4;

    private SearchTimes() {}

    /** The sorted times of all questions, in milliseconds. */
    static double[] of(Finder finder) {
        var random = new Random(6);
        List<Wish> wishes =
                random.ints(ROUNDS, 0, 1 << 20).mapToObj(SearchTimes::wish).toList();
        for (int round = 0; round < WARMING; round++) {
            wishes.forEach(finder::find);
        }
        return wishes.stream()
                .mapToDouble(wish -> {
                    long before = System.nanoTime();
                    finder.find(wish);
                    return (System.nanoTime() - before) / 1e6;
                })
                .sorted()
                .toArray();
    }

    private static Wish wish(int number) {
        int thing = number % CatalogueFigures.THINGS.size();
        int act = number / 64 % CatalogueFigures.ACTS.size();
        String words = switch (number / 2048 % 6) {
            case 0 -> CatalogueFigures.THINGS.get(thing) + CatalogueFigures.ACTS.get(act);
            case 1 -> "怎么办" + CatalogueFigures.THINGS.get(thing) + "的" + CatalogueFigures.ACTS.get(act);
            case 2 -> CatalogueFigures.THINGS_EN.get(thing) + " " + CatalogueFigures.ACTS_EN.get(act);
            case 3 -> CatalogueFigures.THINGS_EN.get(thing).replaceFirst("(?<=..).", "") + " " + CatalogueFigures.ACTS_EN.get(act);
            case 4 ->
                List.of("shipinjingyingxuke", "jiaoshizigerending", "gongjijin", "juzhuzheng", "nongji butie")
                        .get(number % 5);
            default -> CatalogueFigures.THINGS.get(thing);
        };
        Map<Facet, String> chosen = number % 3 == 0 ? Map.of(Facet.AUDIENCE, Facet.PERSON) : Map.of();
        Optional<DivisionCode> place = number % 2 == 0 ? Optional.of(new DivisionCode("520103")) : Optional.empty();
        return new Wish(words, place, number % 4 == 0, chosen, Map.of());
    }
}
