package org.gulou.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gulou.kernel.WorkingCalendars;
import org.gulou.catalog.definition.Definitions;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Memory;
import org.gulou.catalog.finding.Finder;
import org.gulou.kernel.LocalizedText;
import org.gulou.places.Body;

/**
 * What a catalogue of 4,000 services of 4 kB costs, each offered by one, ten and a hundred bodies: to read and check it, to
 * take it from what is kept of it, to hold it, and to find in it. The services differ in names, words, themes, departments
 * and levels; the questions are of the kinds that people ask, every third narrowed, every second from a county.
 */
public final class CatalogueFigures {
    private static final int BASES = 4000;
    private static final Path OWN = Path.of("services-catalog");
    private static final Path TEMPLATE = Path.of("src/bench/catalogue/services/government-office/paced");

    static final List<String> THINGS = List.of(
            "食品", "药品", "道路货运", "网约车", "林木", "宅基地", "施工", "消防", "排污", "取水", "医师", "护士", "教师", "律师", "公证", "导游", "社保",
            "医保", "公积金", "户口", "身份证", "居住证", "护照", "结婚", "收养", "殡葬", "残疾人", "老年人", "退役军人", "农机", "种子", "兽药", "渔业", "草原",
            "矿产", "测绘", "气象", "防雷", "地震", "烟草", "酒类", "盐业", "电影", "出版", "文物", "体育", "彩票", "保险", "典当", "拍卖");
    static final List<String> ACTS = List.of(
            "经营许可", "登记", "备案", "变更", "注销", "补贴", "资格认定", "核准", "年检", "延续", "证明开具", "信息查询", "公示异议", "救助", "减免", "转移",
            "设立审批", "验收", "鉴定", "补办");
    static final List<String> THINGS_EN = List.of(
            "food",
            "medicine",
            "road freight",
            "taxi",
            "timber",
            "homestead",
            "construction",
            "fire safety",
            "discharge",
            "water",
            "doctor",
            "nurse",
            "teacher",
            "lawyer",
            "notary",
            "guide",
            "social security",
            "health insurance",
            "housing fund",
            "household",
            "identity card",
            "residence permit",
            "passport",
            "marriage",
            "adoption",
            "funeral",
            "disability",
            "old age",
            "veteran",
            "machinery",
            "seed",
            "veterinary",
            "fishery",
            "grassland",
            "mining",
            "surveying",
            "weather",
            "lightning",
            "earthquake",
            "tobacco",
            "liquor",
            "salt",
            "film",
            "publishing",
            "relics",
            "sport",
            "lottery",
            "insurance",
            "pawn",
            "auction");
    static final List<String> ACTS_EN = List.of(
            "business licence",
            "registration",
            "filing",
            "change",
            "cancellation",
            "subsidy",
            "qualification",
            "approval",
            "annual check",
            "renewal",
            "certificate",
            "enquiry",
            "objection",
            "relief",
            "reduction",
            "transfer",
            "establishment",
            "acceptance",
            "appraisal",
            "replacement");
    private static final List<String> KINDS = List.of("甲类", "乙类", "丙类", "丁类");

    /** What is read is offered by the ten counties of one prefecture; how many more it takes is measured apart. */
    private static final String FAR =
            "[\"520200\", \"520300\", \"520400\", \"520500\", \"520600\", \"522300\", \"522600\", \"522700\"]";

    /** What of our own catalogue belongs to our own services. */
    private static final List<String> OTHERS = List.of("services/", "offers/", "finding/", "occasions/");

    private CatalogueFigures() {}

    /** Measures all and prints a line for each figure. */
    public static void print() throws IOException {
        Folder own = Folder.read(OWN);
        Folder folder = generated(own, "base-");
        Path file = Files.createTempDirectory("gulou-bench").resolve("memory");
        var memory = Memory.empty();
        var definitions = new Definitions(own, memory, "");
        warm(definitions, own);
        timed("catalogue.load_4000_s", () -> sound(definitions.read(folder)));
        memory.write(file);
        Folder others = generated(own, "other-");
        timed(
                "catalogue.load_4000_warm_s",
                () -> sound(new Definitions(own, Memory.empty(), "").read(others)));
        Catalogue catalogue =
                timed("catalogue.cache_load_s", () -> sound(new Definitions(own, Memory.read(file), "").read(folder)));
        for (int bodies : new int[] {1, 10, 100}) {
            search(catalogue, bodies);
        }
    }

    private static void figure(String name, double value, String unit) {
        System.out.printf("FIGURE catalogue.%s %.3f %s%n", name, value, unit);
    }

    /**
     * The portal reads its own catalogue before it takes others: 4,000 after that are what a first start waits for, while
     * the compilers of the JVM work beside it, and as many again are what a portal that has long run waits for.
     */
    private static void warm(Definitions definitions, Folder own) {
        sound(definitions.read(own));
    }

    private static <T> T timed(String name, Supplier<T> work) {
        long before = System.nanoTime();
        T made = work.get();
        System.out.printf("FIGURE %s %.2f s%n", name, (System.nanoTime() - before) / 1e9);
        return made;
    }

    private static Catalogue sound(Definitions.Reading reading) {
        return switch (reading) {
            case Definitions.Reading.Sound sound -> sound.catalogue();
            case Definitions.Reading.Refused refused ->
                throw new IllegalStateException(refused.problems().stream()
                        .limit(5)
                        .map(Object::toString)
                        .collect(Collectors.joining("\n")));
        };
    }

    /** The shared files of our own catalogue, and so many services. */
    private static Folder generated(Folder own, String ids) throws IOException {
        var files = new TreeMap<String, byte[]>(
                own.only(path -> OTHERS.stream().noneMatch(path::startsWith)).files());
        var texts = new TreeMap<String, String>();
        for (String name : List.of("service.yaml", "form.yaml", "workflow.yaml")) {
            texts.put(name, Files.readString(TEMPLATE.resolve(name)));
        }
        for (int number = 0; number < BASES; number++) {
            String id = ids + letters(number);
            int base = number;
            texts.forEach((name, text) -> files.put(
                    "services/generated/" + id + "/" + name,
                    (name.equals("service.yaml") ? named(text, id, base) : text).getBytes(UTF_8)));
        }
        return new Folder(files);
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 676 % 26) + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
    }

    private static String named(String text, String id, int number) {
        String thing = THINGS.get(number % THINGS.size());
        String act = ACTS.get(number / THINGS.size() % ACTS.size());
        String kind = KINDS.get(number / THINGS.size() / ACTS.size() % KINDS.size());
        String english =
                THINGS_EN.get(number % THINGS.size()) + " " + ACTS_EN.get(number / THINGS.size() % ACTS.size());
        return text.replace("id: paced", "id: " + id)
                .replace("offered: {by: county}", "offered: {by: county, except: " + FAR + "}")
                .replace("测速事项", thing + act + "（" + kind + "）")
                .replace("A matter to measure with", english + " class " + (number / 1000 + 1))
                .replace(
                        "keywords: {zh: [测速], en: [benchmark]}",
                        "keywords: {zh: [" + thing + "证, 办" + thing + "], en: [" + english + "]}")
                .replace("测速用，四步各选一路。", thing + "方面的" + act + "，面向个人和企业。")
                .replace(
                        "{person: [\"999\"]}",
                        "{person: [\""
                                + List.of("005", "010", "020", "030", "085", "095")
                                        .get(number % 6) + "\"]}")
                .replace(
                        "20 working days, promised: 10 working days",
                        "20 working days, promised: " + (1 + number % 20) + " working days");
    }

    /** What it costs to find, and to hold it all, where each service is offered by so many bodies. */
    private static void search(Catalogue read, int bodies) {
        String size = BASES * bodies / 1000 + "k";
        List<Body> offering = read.places().bodies().stream().limit(bodies).toList();
        var offers = new ArrayList<Offer>();
        for (Service service : read.services()) {
            for (Body body : offering) {
                offers.add(new Offer(
                        service.id(),
                        ServiceVersion.FIRST,
                        body,
                        body.address(),
                        body.hours(),
                        body.phone(),
                        service.guide().time().promised(),
                        LocalizedText.NONE,
                        List.of(),
                        body,
                        Optional.empty()));
            }
        }
        var catalogue = new Catalogue(
                read.services(),
                offers,
                Map.of(),
                read.vocabularies(),
                read.places(),
                new WorkingCalendars(read.calendar(), Map.of()),
                read.parameters(),
                read.habits(),
                read.occasions());
        Finder finder = Finder.over(catalogue);
        figure(size + ".heap_mb", heap(), "MB");
        double[] times = SearchTimes.of(finder);
        figure(size + ".search_p50_ms", times[times.length / 2], "ms");
        figure(size + ".search_p99_ms", times[times.length * 99 / 100], "ms");
        if (catalogue.offers().size() != BASES * bodies) {
            throw new IllegalStateException("Offers are missing");
        }
    }

    /** In MB, after what is no longer used was thrown away. */
    private static double heap() {
        for (int round = 0; round < 3; round++) {
            System.gc();
        }
        Runtime machine = Runtime.getRuntime();
        return (machine.totalMemory() - machine.freeMemory()) / 1e6;
    }
}
