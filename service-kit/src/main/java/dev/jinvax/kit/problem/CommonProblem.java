package dev.jinvax.kit.problem;

/** Codes every service may answer with. */
public enum CommonProblem implements ProblemCode {
    VALIDATION_FAILED(
            400,
            "请求内容有误，请按 errors 逐项更正后重新提交。",
            "The request is not valid; correct each item of errors and send it again."),
    BODY_UNREADABLE(
            400,
            "请求体不是有效的 JSON，或含有未知字段、错误类型。",
            "The body is not valid JSON, or holds an unknown field or a wrong type."),
    PATH_REFUSED(400, "请求路径含有不允许的字符。", "The path holds characters that are not allowed."),
    IDEMPOTENCY_KEY_MISSING(
            400,
            "缺少 Idempotency-Key 请求头（1 至 64 个可见字符）。",
            "The Idempotency-Key header is missing (1 to 64 visible characters)."),
    IDEMPOTENCY_KEY_MISMATCH(
            422, "该 Idempotency-Key 已用于内容不同的请求。", "This Idempotency-Key was used for a request with another content."),
    IDEMPOTENCY_KEY_IN_FLIGHT(
            409,
            "使用同一 Idempotency-Key 的请求仍在处理，请稍后重试。",
            "A request with this Idempotency-Key is still being worked on; try again shortly.",
            true),
    OUT_NO_TAKEN(409, "该外部编号已被贵方另一条记录使用。", "This number of yours already names another record."),
    TOKEN_MISSING_OR_INVALID(401, "缺少访问令牌，或令牌无效、已过期。", "The access token is missing, invalid or expired."),
    FORBIDDEN(403, "当前令牌无权执行此操作。", "This token does not allow the operation."),
    PARTNER_SUSPENDED(403, "贵方账户已暂停，请联系运营方。", "Your account is suspended; please contact operations."),
    NOT_FOUND(404, "未找到该资源，或您无权查看。", "There is no such thing, or it is not yours to see."),
    METHOD_NOT_ALLOWED(405, "该地址不支持此请求方法。", "This address does not take that method."),
    NOT_ACCEPTABLE(406, "无法按 Accept 请求头所列格式应答。", "None of the formats in the Accept header can be served."),
    PRECONDITION_FAILED(
            412,
            "记录已被他人修改，请重新读取后再提交。",
            "The record has been changed since you read it; read it again, then send your change."),
    BODY_TOO_LARGE(413, "请求体过大。", "The body is too large."),
    MEDIA_TYPE_UNSUPPORTED(415, "不支持该内容类型。", "This content type is not taken here."),
    PRECONDITION_REQUIRED(428, "修改时须携带 If-Match 请求头。", "Send If-Match with the ETag you read."),
    RATE_LIMITED(429, "请求过于频繁，请按 Retry-After 所示时间后重试。", "Too many requests; wait as long as Retry-After says.", true),
    OVERLOADED(503, "系统繁忙，请按 Retry-After 所示时间后重试。", "The service is busy; wait as long as Retry-After says.", true),
    DEPENDENCY_UNAVAILABLE(
            503, "所依赖的系统暂时不可用，请稍后重试。", "Something this service depends on is not available; try again shortly.", true),
    INTERNAL_ERROR(
            500,
            "系统内部错误，已记录；请提供 instance 以便查询。",
            "Something went wrong on our side and is on record; quote the instance when you ask.",
            true);

    private final int status;
    private final BilingualText message;
    private final boolean retryable;

    CommonProblem(int status, String zh, String en) {
        this(status, zh, en, false);
    }

    CommonProblem(int status, String zh, String en, boolean retryable) {
        this.status = status;
        this.message = new BilingualText(zh, en);
        this.retryable = retryable;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public BilingualText message() {
        return message;
    }

    @Override
    public boolean retryable() {
        return retryable;
    }
}
