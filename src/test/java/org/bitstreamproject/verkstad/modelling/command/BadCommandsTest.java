// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent by mistake or by malice is refused with a reason, or kept as harmless text. */
class BadCommandsTest {

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("ten megabytes", "{\"a\":\"" + "x".repeat(10_000_000) + "\"}", "too-large"),
                Arguments.of("depth 10,000", "[".repeat(10_000) + "]".repeat(10_000), "not-json"),
                Arguments.of(
                        "depth 10,000 of objects", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), "not-json"),
                Arguments.of("NaN", "{\"base\":NaN}", "not-json"),
                Arguments.of("a name twice", "{\"base\":1,\"base\":2}", "not-json"),
                Arguments.of("nothing", "", "not-json"),
                Arguments.of("a list", "[]", "not-an-object"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void refusesWhatIsNoJsonObject(String name, String text, String code) {
        assertThat(catchThrowableOfType(NotAModel.class, () -> ModelJson.parse(text))
                        .faults())
                .extracting("code")
                .containsExactly(code);
    }

    static Stream<Arguments> noCommands() {
        return Stream.of(
                Arguments.of("[]", "commands", "too-many"),
                Arguments.of("[1]", "commands[0]", "not-an-object"),
                Arguments.of("[{}]", "commands[0].command", "unknown-command"),
                Arguments.of("[{'command':'explode'}]", "commands[0].command", "unknown-command"),
                Arguments.of("[{'command':'add'}]", "commands[0].type", "missing"),
                Arguments.of("[{'command':'add','type':{}}]", "commands[0].type", "not-a-text"),
                Arguments.of("[{'command':'delete','id':'a','x':1}]", "commands[0].x", "unknown-field"),
                Arguments.of("[{'command':'merge','ids':'a'}]", "commands[0].ids", "not-a-list"),
                Arguments.of("[{'command':'merge','ids':[1]}]", "commands[0].ids", "not-a-text"),
                Arguments.of(
                        "[{'command':'together','name':'n','commands':[{'command':'together','name':'n','commands':[]}]}]",
                        "commands[0].commands[0].command",
                        "not-nested"));
    }

    @ParameterizedTest
    @MethodSource("noCommands")
    void refusesWhatIsNoCommand(String text, String where, String code) {
        var refused = catchThrowableOfType(NotAModel.class, () -> CommandList.read(list(text)));

        assertThat(refused.faults()).anySatisfy(fault -> {
            assertThat(fault.where()).isEqualTo(where);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    @Test
    void countsTheCommandsOfTheWholeRequest() {
        var one = "{'command':'delete','id':'a'}";
        var hundred = String.join(",", Collections.nCopies(100, one));
        var together = "{'command':'together','name':'n','commands':[" + hundred + "]}";

        assertThat(CommandList.read(list("[" + together + "," + together + "]")))
                .hasSize(2);
        var refused = catchThrowableOfType(
                NotAModel.class, () -> CommandList.read(list("[" + together + "," + together + "," + one + "]")));

        assertThat(refused.faults()).extracting("code").containsExactly("too-many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"undo", "redo", "restore", "start", "reset", "Anna ville så", "anna-svensson", ""})
    void letsNobodyNameATogetherInTheirOwnWords(String name) {
        var together = new Together(name, List.of(new Name("a1", "Ansöka")));

        var refused =
                catchThrowableOfType(NotAModel.class, () -> together.apply(Model.empty(ModelType.PROCESS, Stage.NONE)));

        assertThat(refused.faults()).extracting(Fault::code).contains("bad-text");
    }

    static Stream<Arguments> illegal() {
        return Stream.of(
                Arguments.of("{'command':'add','type':'GOAL','label':'x'}", "type", "unknown-type"),
                Arguments.of("{'command':'add','type':'EVENT.later','label':'x'}", "type", "unknown-type"),
                Arguments.of("{'command':'add','type':'ACTIVITY','label':'x','id':'p'}", "id", "duplicate-id"),
                Arguments.of("{'command':'add','type':'ACTIVITY','label':'x','id':'<b>'}", "id", "bad-id"),
                Arguments.of("{'command':'add','type':'PROCESS','label':'x'}", "type", "too-many-of"),
                Arguments.of("{'command':'add','type':'ACTIVITY','label':'x','after':'zz'}", "after", "gone"),
                Arguments.of("{'command':'add','type':'ACTIVITY','label':'x','parent':'p'}", "parent", "cannot-stand"),
                Arguments.of("{'command':'add','type':'LANE','label':'x','parent':'p'}", "parent", "stands-nowhere"),
                Arguments.of("{'command':'connect','type':'FLOW','source':'a1','target':'zz'}", "target", "gone"),
                Arguments.of(
                        "{'command':'connect','type':'CAUSES','source':'a1','target':'p'}", "type", "unknown-type"),
                Arguments.of("{'command':'connect','type':'FLOW','source':'a1','target':'p'}", "type", "never-joined"),
                Arguments.of(
                        "{'command':'set-attribute','id':'a1','attribute':'minutes','value':'NaN'}",
                        "value",
                        "bad-number"),
                Arguments.of(
                        "{'command':'set-attribute','id':'a1','attribute':'minutes','value':1e400}",
                        "value",
                        "bad-number"),
                Arguments.of(
                        "{'command':'set-attribute','id':'a1','attribute':'type','value':'EVENT'}",
                        "attribute",
                        "unknown-attribute"),
                Arguments.of("{'command':'retype','id':'a1','type':'NOTHING'}", "type", "unknown-type"),
                Arguments.of("{'command':'retype','id':'p','type':'ACTIVITY'}", "id", "must-stay"),
                Arguments.of("{'command':'retype','id':'zz','type':'ACTIVITY'}", "id", "gone"),
                Arguments.of("{'command':'reconnect','id':'a1','target':'p'}", "id", "not-a-relation"),
                Arguments.of("{'command':'reconnect','id':'zz','target':'<script>'}", "target", "gone"),
                Arguments.of("{'command':'name','id':'a1','label':'" + "x".repeat(10_000) + "'}", "label", "too-long"),
                Arguments.of("{'command':'name','id':'a1','label':'\u202e \u200f'}", "label", "name-missing"),
                Arguments.of("{'command':'merge','ids':['a1','a1']}", "ids", "merge-two"),
                Arguments.of("{'command':'merge','ids':['a1','p']}", "ids", "merge-types"));
    }

    @ParameterizedTest
    @MethodSource("illegal")
    void refusesWhatWouldMakeAnIllegalModel(String text, String where, String code) {
        var command = CommandList.read(list("[" + text + "]")).get(0);

        var refused = catchThrowableOfType(NotAModel.class, () -> command.apply(small()));

        assertThat(refused.faults()).anySatisfy(fault -> {
            assertThat(fault.where()).isEqualTo(where);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    @Test
    void keepsAScriptAndCombiningMarksAsTheTextTheyAre() {
        var script = new Name("a1", "<script>alert(1)</script>").apply(small()).model();
        var marks = new Name("a1", "A\u030angstro\u0308m שלום").apply(small()).model();

        assertThat(script.node("a1").orElseThrow().label()).isEqualTo("<script>alert(1)</script>");
        assertThat(marks.node("a1").orElseThrow().label()).isEqualTo("A\u030angstro\u0308m שלום");
    }

    private static Model small() {
        return new Add("ACTIVITY", "Göra", "", "")
                .apply(AnyCommands.empty(ModelType.PROCESS))
                .model();
    }

    private static JsonArray list(String text) {
        try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readArray();
        }
    }
}
