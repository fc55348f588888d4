package dev.baton.agent.accounts.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.baton.kit.http.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads requests, and says what is wrong with one without quoting it: it may hold a password.
public final class JsonBody {
    private static final int LONGEST = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonBody() {}

    public static <T> T read(byte @Nullable [] body, Class<T> type) {
        if (body == null || body.length == 0) {
            throw malformed("the request has no body");
        }
        if (body.length > LONGEST) {
            throw Problem.of(413, "Too large", "the request has more than 64 KiB", "send less");
        }
        ObjectReader reader = JSON.readerFor(type);
        try {
            T read = reader.readValue(body);
            if (read == null) {
                throw malformed("the body is null");
            }
            return read;
        } catch (UnrecognizedPropertyException unknown) {
            throw invalid("there is no field of the name at " + path(unknown));
        } catch (JsonMappingException mismatch) {
            throw invalid("the field " + path(mismatch) + " has the wrong type");
        } catch (JsonProcessingException malformed) {
            throw malformed("the body is no JSON object in UTF-8");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw invalid(field + " is missing");
        }
        return value;
    }

    static Problem invalid(String detail) {
        return Problem.of(422, "A field is not valid", detail, "compare the request with /q/openapi");
    }

    private static Problem malformed(String detail) {
        return Problem.of(400, "The request cannot be read", detail, "send a JSON object as described at /q/openapi");
    }

    /// Where in the body, by names and positions only.
    private static String path(JsonMappingException problem) {
        return problem.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : shortened(step.getFieldName()))
                .collect(Collectors.joining("/"));
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
