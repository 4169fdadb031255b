package org.gulou.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.gulou.bench.load.Crew;
import org.gulou.bench.load.Meter;
import org.gulou.bench.load.WarmUp;

/** The same work done by Flowable: its own pool, its history as it comes, no asynchronous jobs. */
final class FlowableCases {
    private static final int THREADS = 8;
    private static final int STEPS = 4;

    private final ProcessEngine engine;

    private FlowableCases(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Arguments: the URL of an empty database, the file for the figures. */
    public static void main(String[] arguments) throws Exception {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setJdbcUrl(arguments[0]);
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUsername("postgres");
        configuration.setJdbcPassword("postgres");
        configuration.setJdbcMaxActiveConnections(20);
        configuration.setJdbcMaxIdleConnections(20);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setAsyncExecutorActivate(false);
        var cases = new FlowableCases(configuration.buildProcessEngine());
        cases.engine.getRepositoryService().createDeployment().addString("paced.bpmn20.xml", bpmn()).deploy();
        int count = Integer.getInteger("gulou.bench.cases", 800);
        WarmUp.untilCompiled(WarmUp.LONGEST, () -> cases.run(count));
        try (var database = DriverManager.getConnection(arguments[0], "postgres", "postgres")) {
            Meter before = Meter.read(database);
            long done = 0;
            Meter cost = Meter.NOTHING;
            while (cost.nanos() < Meter.LONG_ENOUGH.toNanos()) {
                cases.run(count);
                done += count;
                cost = Meter.read(database).since(before);
            }
            Path out = Path.of(arguments[1]);
            Path part = Files.writeString(out.resolveSibling("flowable.part"), cost.lines("8", done));
            Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
        }
        cases.engine.close();
    }

    private void run(int count) throws InterruptedException {
        Crew.run(THREADS, IntStream.range(0, count).boxed().toList(), i -> one());
    }

    private void one() {
        String id = engine.getRuntimeService()
                .startProcessInstanceByKey("paced", answers())
                .getId();
        var tasks = engine.getTaskService();
        for (int step = 0; step < STEPS; step++) {
            String task = tasks.createTaskQuery()
                    .processInstanceId(id)
                    .taskCandidateGroup("clerk")
                    .singleResult()
                    .getId();
            tasks.claim(task, "clerk-1");
            tasks.complete(task);
        }
    }

    private static Map<String, Object> answers() {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("name", "王芳");
        answers.put("matter", "老旧小区改造，申请加装电梯，共十二户，已经全部同意。");
        answers.put("amount", 4200.5);
        answers.put("people", 12);
        answers.put("area", 86.5);
        answers.put("built", 1998);
        answers.put("since", "2020-05-01");
        answers.put("before", false);
        answers.put("way", "post");
        answers.put("street", "黔灵东路 10 号 3 栋 2 单元");
        return answers;
    }

    private static String bpmn() {
        var xml = new StringBuilder("""
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:flowable="http://flowable.org/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    targetNamespace="org.gulou.bench"><process id="paced"><startEvent id="start"/>
                <sequenceFlow id="f0" sourceRef="start" targetRef="task1"/>
                <userTask id="special" flowable:candidateGroups="officer"/>
                <sequenceFlow id="fs" sourceRef="special" targetRef="end"/><endEvent id="end"/>
                """);
        for (int step = 1; step <= STEPS; step++) {
            String next = step < STEPS ? "task" + (step + 1) : "end";
            xml.append("""
                    <userTask id="task%1$d" flowable:candidateGroups="clerk"/>
                    <sequenceFlow id="f%1$d" sourceRef="task%1$d" targetRef="choice%1$d"/>
                    <exclusiveGateway id="choice%1$d"/>
                    <sequenceFlow id="usual%1$d" sourceRef="choice%1$d" targetRef="%2$s"><conditionExpression
                      xsi:type="tFormalExpression">${amount &lt; %3$d}</conditionExpression></sequenceFlow>
                    <sequenceFlow id="large%1$d" sourceRef="choice%1$d" targetRef="special"><conditionExpression
                      xsi:type="tFormalExpression">${amount &gt;= %3$d}</conditionExpression></sequenceFlow>
                    """.formatted(step, next, 10_000 - 1000 * step));
        }
        return xml.append("</process></definitions>").toString();
    }
}
