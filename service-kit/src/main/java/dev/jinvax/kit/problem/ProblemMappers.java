package dev.jinvax.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one translation of whatever is thrown into problem details; nothing of the cause reaches the caller. */
@Singleton
public class ProblemMappers {
    private static final String MULTIPART_PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response refusal(ProblemException refusal, HttpHeaders headers) {
        return Problems.answer(refusal, language(headers));
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
    })
    public Response unauthenticated(SecurityException failure, HttpHeaders headers) {
        return simple(CommonProblem.TOKEN_MISSING_OR_INVALID, headers);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response forbidden(ForbiddenException failure, HttpHeaders headers) {
        return simple(CommonProblem.FORBIDDEN, headers);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException failure, HttpHeaders headers) {
        List<Problem.Item> errors = failure.getConstraintViolations().stream()
                .map(violation -> ValidationTexts.item(field(violation), violation))
                .sorted((one, other) -> String.valueOf(one.field()).compareTo(String.valueOf(other.field())))
                .toList();
        return Problems.answer(CommonProblem.VALIDATION_FAILED, errors, Map.of(), language(headers));
    }

    /** Validation that failed itself; the extension's own mapper would let it through to the server's error page. */
    @ServerExceptionMapper
    public Response notValidated(ValidationException failure, HttpHeaders headers) {
        return unexpected(failure, headers);
    }

    /** Each kind by name: the extension's own mapper for mismatches would win over one for their common parent. */
    @ServerExceptionMapper({
        JsonProcessingException.class,
        JsonMappingException.class,
        MismatchedInputException.class,
        InvalidFormatException.class,
        UnrecognizedPropertyException.class,
    })
    public Response unreadable(JsonProcessingException failure, HttpHeaders headers) {
        return Problems.answer(
                CommonProblem.BODY_UNREADABLE, List.of(JsonFaults.item(failure)), Map.of(), language(headers));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure, HttpHeaders headers, UriInfo uri) {
        Optional<JsonProcessingException> json = causeOf(failure, JsonProcessingException.class);
        if (json.isPresent()) {
            return unreadable(json.get(), headers);
        }
        List<Problem.Item> parameters = UnreadableParameters.of(failure, uri);
        if (!parameters.isEmpty()) {
            return Problems.answer(CommonProblem.VALIDATION_FAILED, parameters, Map.of(), language(headers));
        }
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        CommonProblem code = switch (status) {
            case 400 -> CommonProblem.VALIDATION_FAILED;
            case 401 -> CommonProblem.TOKEN_MISSING_OR_INVALID;
            case 403 -> CommonProblem.FORBIDDEN;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.BODY_TOO_LARGE;
            case 415 -> CommonProblem.MEDIA_TYPE_UNSUPPORTED;
            default -> status < 500 ? CommonProblem.VALIDATION_FAILED : CommonProblem.INTERNAL_ERROR;
        };
        return code == CommonProblem.INTERNAL_ERROR ? unexpected(failure, headers) : simple(code, headers);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, HttpHeaders headers) {
        Optional<JsonMappingException> json = causeOf(failure, JsonMappingException.class);
        if (json.isPresent() && failure instanceof IllegalArgumentException) {
            return unreadable(json.get(), headers);
        }
        if (isBrokenForm(failure)) {
            return Problems.answer(
                    CommonProblem.BODY_UNREADABLE, List.of(JsonFaults.notAForm()), Map.of(), language(headers));
        }
        if (SqlStates.hasTransientCause(failure)) {
            LOG.warnf("database not available: %s", failure.getClass().getSimpleName());
            return simple(CommonProblem.DEPENDENCY_UNAVAILABLE, headers);
        }
        Problem problem = Problems.body(CommonProblem.INTERNAL_ERROR, List.of(), Map.of(), language(headers));
        LOG.errorf(failure, "unexpected failure %s", problem.instance());
        return Response.status(problem.status())
                .type(Problems.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem)
                .build();
    }

    /** The multipart parser has no failure of its own: what it throws says only where it was. */
    private static boolean isBrokenForm(Throwable failure) {
        return failure instanceof IOException
                && failure.getStackTrace().length > 0
                && failure.getStackTrace()[0].getClassName().startsWith(MULTIPART_PARSER);
    }

    private static Response simple(ProblemCode code, HttpHeaders headers) {
        return Problems.answer(code, List.of(), Map.of(), language(headers));
    }

    private static String language(HttpHeaders headers) {
        String language = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        return language == null ? "en" : language;
    }

    /** The path without the method and parameter names validation puts before it, in the words of the wire. */
    private static String field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String[] steps = path.split("\\.", 3);
        String inBody = steps.length == 3 ? steps[2] : steps[steps.length - 1];
        return JsonFaults.snakeCase(inBody);
    }

    private static <T extends Throwable> Optional<T> causeOf(Throwable failure, Class<T> kind) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
