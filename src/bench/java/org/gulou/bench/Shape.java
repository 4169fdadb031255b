package org.gulou.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The four rules that are measured, with the answers they read as plain Java values: what every engine can take.
 *
 * @param figure how the figure is called; the first shape has no letter
 * @param answers numbers are {@link BigDecimal}, records maps, lists lists
 */
record Shape(String figure, String expression, Map<String, Object> answers, Object outcome) {
    private static final Map<String, Object> HOUSEHOLD = Map.of(
            "members", List.of(member(34, 6200), member(36, 5100), member(8, 0), member(5, 0), member(67, 2380)));

    static final List<Shape> ALL = List.of(
            new Shape(
                    "",
                    "applicant.age >= 18 and sum(household.members[income > 0].income) / count(household.members) < 4500",
                    Map.of("applicant", Map.of("age", BigDecimal.valueOf(34)), "household", HOUSEHOLD),
                    true),
            new Shape(
                    "b",
                    "(status = \"employed\" or status = \"selfEmployed\") and region = \"520100\""
                            + " and (tier = \"A\" or tier = \"B\" or tier = \"C\")",
                    Map.of("status", "selfEmployed", "region", "520100", "tier", "C"),
                    true),
            new Shape(
                    "c",
                    "(income - deductions) * 0.15 + base / 4 >= minimum + 12.5",
                    Map.of(
                            "income", new BigDecimal("6200.50"),
                            "deductions", new BigDecimal("1830.25"),
                            "base", BigDecimal.valueOf(812),
                            "minimum", BigDecimal.valueOf(640)),
                    true),
            new Shape(
                    "d",
                    "some m in household.members satisfies m.income > 2000 and m.age >= 60",
                    Map.of("household", HOUSEHOLD),
                    true));

    private static Map<String, Object> member(long age, long income) {
        return Map.of("age", BigDecimal.valueOf(age), "income", BigDecimal.valueOf(income));
    }
}
