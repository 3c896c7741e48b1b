package ca.drawline.rulebook.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Attacks beside the corpus, each on a rule that is lawful but for it. */
class GateTest {

    private static final String LAWFUL = """
            package rules.own
            import corpus.Candidate
            import corpus.Assessment
            import corpus.Level
            import corpus.Score

            rule "points"
            when
                $c : Candidate( $id : id, $age : age, funds > 1 )
                $a : Assessment( candidateId == $id )
            then
                $a.award( "age", 1 );
            end
            """;

    private final Checkpoint checkpoint = new Checkpoint(CorpusVocabulary.vocabulary());

    @Test
    void aLawfulRulePasses() {
        assertThat(checkpoint.refusals(LAWFUL.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void windowsLineEndsAndTheMarkOfAnEditorPass() {
        var windows = "\uFEFF" + LAWFUL.replace("\n", "\r\n");
        assertThat(checkpoint.refusals(windows.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void frenchSentencesPassInTextsAndComments() {
        var french = LAWFUL.replace("\"points\"", "\"L’âge « compte » : où, à l'été – reçu\"")
                .replace("when\n", "when // l'âge « révolu »\n");
        assertThat(checkpoint.refusals(french.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            funds > 1 | getClass() != null | call
            funds > 1 | this.class != null | expression
            funds > 1 | $id.bytes != null | expression
            funds > 1 | remarks == null | unknown-field
            funds > 1 | Candidate.SHARED == "x" | expression
            funds > 1 | id matches "(a+)+b" | operator
            funds > 1 | id soundslike "x" | operator
            funds > 1 | age == 010 | literal
            funds > 1 | age == 0x10 | literal
            funds > 1 | age / 0 > 1 | operator
            funds > 1 | age / $age > 1 | operator
            funds > 1 | id + id == "x" | operator
            funds > 1 | age << 30 > 1 | operator
            funds > 1 | age > 1 ? true : false | syntax
            funds > 1 | (int) age > 1 | call
            funds > 1 | eval( true ) | call
            funds > 1 | $x : getClass() | call
            funds > 1 | drools : age | variable
            funds > 1 | languages[0] == "x" | expression
            funds > 1 | id!.length > 1 | expression
            funds > 1 | this#Candidate.age > 1 | expression
            award( "age", 1 ) | award( "age", 99999999 ) | literal
            award( "age", 1 ) | award( "age", $age * $age.hashCode() ) | call
            award( "age", 1 ) | award( "a" + $id, 1 ) | operator
            award( "age", 1 ) | award( $id + $id, 1 ) | operator
            award( "age", 1 ) | award( "age", ($age = 1) ) | expression
            award( "age", 1 ) | award( "age", $age++ ) | expression
            award( "age", 1 ) | award( "age" ) | consequence
            award( "age", 1 ) | hashCode() | consequence
            $a.award( "age", 1 ); | delete( $a ); | consequence
            $a.award( "age", 1 ); | update( $a ); | consequence
            $a.award( "age", 1 ); | insert( $a ); | consequence
            $a.award( "age", 1 ); | insert( new Score( "a", "b", 1 ) {{ }} ); | consequence
            $a.award( "age", 1 ); | insert( new corpus.Score( "a", "b", 1 ) ); | consequence
            $a.award( "age", 1 ); | insert( new Score( "a" ) ); | consequence
            $a.award( "age", 1 ); | int i = 1; | consequence
            $a.award( "age", 1 ); | ; | consequence
            $a.award( "age", 1 ); | return; | consequence
            $a.award( "age", 1 ); | { $a.award( "age", 1 ); } | consequence
            rules.own | java.lang | package
            rules.own | rules.Own | package
            "points" | "a*/b/*" | rule-name
            "points" | "points" extends "points" | not-a-rule
            "points" | "points" @Watch( "x" ) | annotation
            "points" | "points" salience 1000000 | attribute
            "points" | "points" ruleflow-group "x" | attribute
            import corpus.Level | import corpus.* | unknown-import
            import corpus.Level | import corpus.Level as Id | syntax
            $a : Assessment( candidateId == $id ) | $a : Assessment( candidateId == $id ) over window:length( 1 ) | condition
            $a : Assessment( candidateId == $id ) | $a : Assessment( candidateId == $id ) from entry-point "x" | from
            $a : Assessment( candidateId == $id ) | $a := Assessment( candidateId == $id ) | condition
            $a : Assessment( candidateId == $id ) | $a : Assessment( $id; ) | expression
            $a : Assessment( candidateId == $id ) | $a : Assessment() Assessment() Assessment() | growth
            """)
    void whatNoRuleNeedsIsRefusedAtItsLine(String before, String after, String code) {
        assertThat(LAWFUL).contains(before);

        var refusals = checkpoint.refusals(LAWFUL.replace(before, after).getBytes(StandardCharsets.UTF_8));

        assertThat(refusals).extracting(GateRefusal::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\u200B", "\u0000", "\uE000", "\u2028", "\u0085"})
    void whatCannotBeSeenIsRefusedEvenInComments(String hidden) {
        var file = LAWFUL.replace("when\n", "when // x" + hidden + "\n");

        assertThat(checkpoint.refusals(file.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("character");
                    assertThat(refusal.line()).isEqualTo(8);
                    assertThat(refusal.column()).isEqualTo(10);
                });
    }

    @Test
    void rulesThatFeedEachOtherAreRefused() {
        var loop = LAWFUL + """
                rule "one" when Score( points == 1, $i : candidateId ) then insert( new Score( $i, "a", 2 ) ); end
                """;
        assertThat(checkpoint.refusals(loop.getBytes(StandardCharsets.UTF_8)))
                .extracting(GateRefusal::code)
                .containsExactly("recursion");
    }

    @Test
    void whatOnlyHasToExistFeedsNothing() {
        var once = LAWFUL + """
                rule "one" when exists Score( points == 1 ) then insert( new Score( "c", "a", 2 ) ); end
                """;
        assertThat(checkpoint.refusals(once.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void anotherTreeThanTheOneThatWasJudgedIsNotCompiled() {
        var gate = new Gate(CorpusVocabulary.vocabulary());
        var hostile = LAWFUL.replace("$a.award( \"age\", 1 );", "corpus.Marker.touch( \"x\" );");

        var built = new GatedBuild(gate, getClass().getClassLoader()).build(hostile, "rules.own");

        assertThat(built.refusals()).extracting(GateRefusal::code).containsExactly("consequence");
        assertThat(built.classes()).isEmpty();
    }

    @Test
    void classesThatDoMoreAreNotLoaded() throws IOException {
        var gate = new Gate(CorpusVocabulary.vocabulary());
        var name = "corpus.Marker";
        byte[] bytes;
        try (InputStream file = getClass().getResourceAsStream("/corpus/Marker.class")) {
            bytes = java.util.Objects.requireNonNull(file).readAllBytes();
        }

        assertThatThrownBy(() ->
                        gate.loader(Map.of(name, bytes), "rules.own", getClass().getClassLoader()))
                .isInstanceOf(RefusedClasses.class);
    }

    @Test
    void aClassWithTheNameOfALambdaMayNotLoopLockOrReachOut() {
        var name = "rules/own/P00/LambdaConsequence" + "0".repeat(32);
        var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC, name, null, "java/lang/Enum", null);
        var method = writer.visitMethod(Opcodes.ACC_PUBLIC, "execute", "()V", null, null);
        var start = new org.objectweb.asm.Label();
        method.visitLabel(start);
        method.visitInsn(Opcodes.ACONST_NULL);
        method.visitInsn(Opcodes.MONITORENTER);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "gc", "()V", false);
        method.visitJumpInsn(Opcodes.GOTO, start);
        method.visitMaxs(1, 1);
        writer.visitEnd();

        assertThat(checkpoint.scan(Map.of(name.replace('/', '.'), writer.toByteArray()), "rules.own"))
                .anyMatch(found -> found.endsWith("locks"))
                .anyMatch(found -> found.endsWith("loops"))
                .anyMatch(found -> found.contains("calls java/lang/System.gc"));
    }

    @Test
    void classesOfRulesFindNothingBeyondTheirWords() {
        var loader = new Gate(CorpusVocabulary.vocabulary())
                .loader(Map.of(), "rules.own", getClass().getClassLoader());

        assertThatThrownBy(() -> loader.loadClass("java.lang.Runtime")).isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> loader.loadClass("java.lang.Thread")).isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> loader.loadClass("corpus.Marker")).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void workThatDoesNotEndIsLeftBehind() {
        var never = new java.util.concurrent.CountDownLatch(1);

        assertThatThrownBy(() -> new Deadline(Duration.ofMillis(20)).keep("endless", () -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return "";
                }))
                .isInstanceOf(Deadline.Passed.class);
    }
}
