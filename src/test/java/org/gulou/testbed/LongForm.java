package org.gulou.testbed;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A form as long as the longest that offices use: 560 items in sections, and a household of up to sixty. */
final class LongForm {
    private static final int SECTIONS = 10;
    private static final int PAGES = 5;
    private static final int ITEMS = 11;
    private static final String[] ITEM = {
        "{id: %s, kind: text, title: {zh: 项目%d的名称, en: Name of matter %d}, required: true, maxLength: 60}",
        "{id: %s, kind: boolean, title: {zh: 项目%d办过吗？, en: Was matter %d done before?}, required: true}",
        "{id: %s, kind: integer, title: {zh: 项目%d的数量, en: Number in matter %d}, show: %s, required: true, min: 0, max:"
                + " 999}",
        "{id: %s, kind: choice, title: {zh: 项目%d的类型, en: Kind of matter %d}, required: true, options: [{id: a, title:"
                + " {zh: 甲类, en: First}}, {id: b, title: {zh: 乙类, en: Second}}]}",
        "{id: %s, kind: date, title: {zh: 项目%d开始的日期, en: First day of matter %d}}",
    };

    private LongForm() {}

    static String form() {
        return """
            schema: gulou/form/v1
            sections:
              - {id: people, title: {zh: 家庭成员, en: The household}, pages: [people, person], order: any}
            """ + sections() + """
            pages:
              - id: people
                title: {zh: 家里有谁？, en: Who lives with you?}
                items:
                  - id: people
                    kind: group
                    title: {zh: 成员, en: Members}
                    rowName: {zh: 成员, en: member}
                    repeat: {min: 1, max: 60}
                    items:
                      - {id: name, kind: name, title: {zh: 姓名, en: Name}, required: true}
                      - {id: born, kind: date, title: {zh: 出生日期, en: Date of birth}, required: true, max: case.filedOn}
                      - {id: relation, kind: choice, title: {zh: 关系, en: Relation}, required: true, options: [{id: self, title: {zh: 本人, en: Yourself}}, {id: kin, title: {zh: 亲属, en: Relative}}, {id: other, title: {zh: 其他, en: Somebody else}}]}
                      - {id: income, kind: money, currency: CNY, title: {zh: 月收入, en: Income per month}, required: true, min: 0, max: 100000}
                      - {id: insured, kind: boolean, title: {zh: 参加医保了吗？, en: Insured?}, required: true}
                      - {id: remark, kind: text, title: {zh: 备注, en: Remark}, maxLength: 60}
                  - {id: incomes, kind: money, currency: CNY, title: {zh: 收入合计, en: Income in all}, computed: sum(people.income), required: false, round: 0.01 half up}
              - id: person
                title: {zh: '{p.name}的工作', en: 'The work of {p.name}'}
                each: people as p
                items:
                  - {id: employer, kind: text, title: {zh: 工作单位, en: Employer}, maxLength: 60}
            """ + pages();
    }

    private static String sections() {
        return IntStream.range(0, SECTIONS)
                .mapToObj(section -> "  - {id: s%d, title: {zh: 第%d部分, en: Part %d}, pages: [%s], order: any}%n"
                        .formatted(
                                section,
                                section + 1,
                                section + 1,
                                IntStream.range(0, PAGES)
                                        .mapToObj(page -> page(section, page))
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
    }

    private static String page(int section, int page) {
        return "p%d-%d".formatted(section, page);
    }

    private static String pages() {
        var yaml = new StringBuilder();
        for (int section = 0; section < SECTIONS; section++) {
            for (int page = 0; page < PAGES; page++) {
                yaml.append("  - id: %s%n    title: {zh: 第%d部分第%d页, en: 'Part %d, page %d'}%n    items:%n"
                        .formatted(page(section, page), section + 1, page + 1, section + 1, page + 1));
                for (int item = 0; item < ITEMS; item++) {
                    int number = (section * PAGES + page) * ITEMS + item;
                    String before = "q" + (number - 1);
                    yaml.append("      - ")
                            .append(ITEM[item % ITEM.length].formatted("q" + number, number, number, before))
                            .append('\n');
                }
            }
        }
        return yaml.toString();
    }
}
