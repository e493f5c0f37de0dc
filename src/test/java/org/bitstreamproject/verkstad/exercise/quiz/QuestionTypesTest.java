// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.exercise.Task;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every type of question by itself, as a course package writes it. */
class QuestionTypesTest {
    private static final String SEVERAL =
            "{'id':'s','type':'SEVERAL','text':{'sv':'Vilka?','nb':'Hvilke?','en':'Which?'},'correct':['a','c'],"
                    + "'options':[{'id':'a','text':'A'},{'id':'b','text':'B'},{'id':'c','text':'C'}],'explanation':'A och C.'}";
    private static final String MATCH =
            "{'id':'m','type':'MATCH','text':'Para ihop','explanation':'Så.','options':[{'id':'x','text':'X'},"
                    + "{'id':'y','text':'Y'}],'rows':[{'id':'r1','text':'Ett','correct':'y'},{'id':'r2','text':'Två','correct':'x'},"
                    + "{'id':'r3','text':'Tre','correct':'x'}]}";
    private static final String ORDER =
            "{'id':'o','type':'ORDER','text':'Ordna','explanation':'Så.','correct':['a','b','c','d'],'items':["
                    + "{'id':'c','text':'C'},{'id':'a','text':'A'},{'id':'d','text':'D'},{'id':'b','text':'B'}]}";
    private static final String NUMBER =
            "{'id':'n','type':'NUMBER','text':'Hur många?','unit':'timmar','correct':'1.5882','percent':1,'digit':0.01,'least':0,"
                    + "'most':100,'slips':[{'number':0.63,'percent':1,'text':'Åt fel håll.'}],'explanation':'{fte} timmar, 20 %.'}";

    @ParameterizedTest
    @CsvSource({"'a,c',2", "'a',1", "'a,b,c',1", "'b',0", "'a,b',0", "'c,b',0"})
    void givesAPointForEachRightTickAndTakesOneForEachWrong(String ticked, int points) {
        var quiz = quiz(SEVERAL);

        assertThat(quiz.judge(quiz.answers(Map.of("s", List.of(ticked.split(","))))))
                .isEqualTo(Score.of(points, 2));
    }

    @Test
    void keepsTicksInTheOrderOfTheFormAndDropsStrangers() {
        var quiz = quiz(SEVERAL);
        var answers = quiz.answers(Map.of("s", List.of("c", "z", "a", "a")));

        assertThat(answers).isEqualTo(Map.of("s", "a,c"));
        assertThat(quiz.gaps(answers)).isEmpty();
        assertThat(quiz.gaps(quiz.answers(Map.of("s", List.of("z")))))
                .containsExactly(new Task.Gap("s", "exercise.quiz.noneTicked", 1));
        assertThat(quiz.questions().get(0).said(answers))
                .extracting(Question.Said::right)
                .containsExactly(true, true);
    }

    @Test
    void givesAPointForEachPair() {
        var quiz = quiz(MATCH);
        var answers = quiz.answers(Map.of("m", List.of("y"), "m.r2", List.of("y"), "m.r3", List.of("x")));

        assertThat(quiz.judge(answers)).isEqualTo(Score.of(2, 3));
        assertThat(quiz.questions().get(0).isPartlyRight(answers)).isTrue();
        assertThat(quiz.questions().get(0).said(answers))
                .containsExactly(
                        new Question.Said("Ett – Y", true),
                        new Question.Said("Två – Y", false),
                        new Question.Said("Tre – X", true));
        assertThat(quiz.gaps(quiz.answers(Map.of("m.r2", List.of("x")))))
                .extracting(Task.Gap::field)
                .containsExactly("m", "m.r3");
    }

    @ParameterizedTest
    @CsvSource({"abcd,3", "dcba,0", "bacd,1", "bcda,2", "cdab,2", "acbd,0"})
    void givesAPointForEachThatFollowsWhatItShould(String order, int points) {
        var quiz = quiz(ORDER);
        var answers = ordered(quiz, order);

        assertThat(quiz.gaps(answers)).isEmpty();
        assertThat(quiz.judge(answers)).isEqualTo(Score.of(points, 3));
    }

    @Test
    void asksForAPlaceForEachAndNoPlaceTwice() {
        var quiz = quiz(ORDER);
        var answers = quiz.answers(Map.of("o", List.of("1"), "o.a", List.of("1"), "o.d", List.of("5")));

        assertThat(quiz.gaps(answers))
                .extracting(Task.Gap::message)
                .containsExactly("exercise.quiz.samePlace", "exercise.quiz.unplaced", "exercise.quiz.unplaced");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,59", "1.59", "1,5882", "1,6", "1,58", " 1,59 timmar", "1,59 TIMMAR"})
    void takesANumberWithinTolerance(String typed) {
        assertThat(given(quiz(NUMBER), "n", typed)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,57", "1,61", "2", "0,63", "100"})
    void refusesANumberOutsideTolerance(String typed) {
        assertThat(given(quiz(NUMBER), "n", typed)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "-1,exercise.number.outOfRange",
        "101,exercise.number.outOfRange",
        "ungefär två,exercise.number.unreadable",
        "'  ',exercise.number.missing"
    })
    void asksAgainForWhatIsNoPossibleNumber(String typed, String message) {
        var quiz = quiz(NUMBER);

        assertThat(quiz.gaps(quiz.answers(Map.of("n", List.of(typed)))))
                .extracting(Task.Gap::message)
                .containsExactly(message);
    }

    @Test
    void asksANorwegianWhatThePointMeans() {
        var quiz = Quiz.read(content(NUMBER), Language.NB);
        var answers = quiz.answers(Map.of("n", List.of("1.588")));

        assertThat(quiz.gaps(answers))
                .containsExactly(new Task.Gap("n", "exercise.number.doubtful", 1, "1588", "1,588"));
        assertThat(answers).isEqualTo(Map.of("n", "1.588"));
        assertThat(given(quiz, "n", "1,588")).isEqualTo(1);
    }

    /** Answered with a comma in Swedish, looked at in English: the same attempt, the same points. */
    @Test
    void judgesAnAttemptAlikeInEveryLanguage() {
        for (var language : Language.values()) {
            assertThat(Quiz.read(content(NUMBER), language).judge(Map.of("n", "1,588")))
                    .isEqualTo(Score.of(1, 1));
        }
    }

    @Test
    void explainsWithNumbersAsTheReaderWritesThem() {
        var question = quiz(NUMBER).questions().get(0);
        var inEnglish = Quiz.read(content(NUMBER), Language.EN).questions().get(0);

        assertThat(question.explanation(Map.of("n", "1,59"))).isEqualTo("1,59 timmar, 20\u00a0%.");
        assertThat(question.explanation(Map.of("n", "0,63"))).isEqualTo("Åt fel håll. 1,59 timmar, 20\u00a0%.");
        assertThat(inEnglish.explanation(Map.of("n", "2"))).isEqualTo("1.59 timmar, 20\u00a0%.");
    }

    @Test
    void readsAQuestionWithoutTypeAsOneRightAnswer() {
        var quiz = quiz("{'id':'q','text':'?','correct':'a','options':[{'id':'a','text':'A'}],'explanation':'A.'}");

        assertThat(quiz.questions().get(0)).isInstanceOf(SingleChoice.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'q','text':'?','correct':'z','options':[{'id':'a','text':'A'}],'explanation':'A.'}",
                "{'id':'q','type':'GUESS','text':'?','explanation':'A.'}",
                "{'id':'q','type':'SEVERAL','text':'?','correct':['z'],'options':[{'id':'a','text':'A'}],'explanation':'A.'}",
                "{'id':'q','type':'ORDER','text':'?','correct':['a','a'],'items':[{'id':'a','text':'A'},{'id':'b','text':'B'}],"
                        + "'explanation':'A.'}",
                "{'id':'q','type':'NUMBER','text':'?','correct':5,'most':4,'explanation':'A.'}",
                "{'id':'q','type':'NUMBER','text':'?','correct':5,'explanation':'{nothing}'}"
            })
    void refusesContentThatCannotBeAnswered(String question) {
        assertThatIllegalArgumentException().isThrownBy(() -> quiz(question));
    }

    private static Map<String, String> ordered(Quiz quiz, String order) {
        var ordering = (Ordering) quiz.questions().get(0);
        var sent = new HashMap<String, List<String>>();
        for (var item : ordering.items()) {
            sent.put(ordering.control(item), List.of(String.valueOf(order.indexOf(item.id()) + 1)));
        }
        return quiz.answers(sent);
    }

    private static int given(Quiz quiz, String question, String typed) {
        var answers = quiz.answers(Map.of(question, List.of(typed)));
        assertThat(quiz.gaps(answers)).isEmpty();
        return quiz.judge(answers).given().intValueExact();
    }

    private static Quiz quiz(String question) {
        return Quiz.read(content(question), Language.SV);
    }

    private static JsonObject content(String... questions) {
        var list = List.of(questions).stream().collect(Collectors.joining(","));
        var json = ("{'numbers':{'fte':1.59},'questions':[" + list + "]}").replace('\'', '"');
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
