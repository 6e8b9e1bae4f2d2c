package dev.kiln.hot.eval;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.eval.ReplaceFunction.Strictness;
import dev.kiln.hot.expr.And;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.CallVisitor;
import dev.kiln.hot.expr.CfnBase64;
import dev.kiln.hot.expr.CfnGetAtt;
import dev.kiln.hot.expr.CfnGetAzs;
import dev.kiln.hot.expr.CfnJoin;
import dev.kiln.hot.expr.CfnMemberListToMap;
import dev.kiln.hot.expr.CfnRef;
import dev.kiln.hot.expr.CfnReplace;
import dev.kiln.hot.expr.CfnResourceFacade;
import dev.kiln.hot.expr.CfnSelect;
import dev.kiln.hot.expr.CfnSplit;
import dev.kiln.hot.expr.Contains;
import dev.kiln.hot.expr.Digest;
import dev.kiln.hot.expr.Equals;
import dev.kiln.hot.expr.Filter;
import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.GetFile;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.If;
import dev.kiln.hot.expr.ListConcat;
import dev.kiln.hot.expr.ListConcatUnique;
import dev.kiln.hot.expr.ListJoin;
import dev.kiln.hot.expr.MakeUrl;
import dev.kiln.hot.expr.MapMerge;
import dev.kiln.hot.expr.MapReplace;
import dev.kiln.hot.expr.Not;
import dev.kiln.hot.expr.Or;
import dev.kiln.hot.expr.Repeat;
import dev.kiln.hot.expr.ResourceFacade;
import dev.kiln.hot.expr.StrReplace;
import dev.kiln.hot.expr.StrReplaceStrict;
import dev.kiln.hot.expr.StrReplaceVstrict;
import dev.kiln.hot.expr.StrSplit;
import dev.kiln.hot.expr.Yaql;
import java.util.Collections;
import java.util.function.Function;

/** Makes the expression of a call in a place for values. */
final class ValueCallParser implements CallVisitor<Expression> {

    private final ExpressionParser parser;
    private final CallSite site;

    ValueCallParser(ExpressionParser parser, CallSite site) {
        this.parser = parser;
        this.site = site;
    }

    private Expression arguments(Call call) {
        return parser.value(call.arguments(), site.trail());
    }

    /** A name that is a function in other places only. */
    private Expression plainMap(Call call) {
        return new MapExpression(Collections.singletonMap(site.function(), arguments(call)));
    }

    private Expression removed(Call call) {
        return new RemovedFunction(site, arguments(call));
    }

    private Expression untilFirstVersion(Call call, Function<Expression, Expression> maker) {
        return site.since(HotVersion.V2014_10_16) ? removed(call) : maker.apply(arguments(call));
    }

    private Expression reference(Expression arguments) {
        boolean toResource = arguments instanceof Literal literal
                && literal.constant() instanceof String name
                && parser.hasResource(name);
        return toResource
                ? new GetResourceFunction(site, arguments)
                : new GetParamFunction(site, arguments, parser.parameters());
    }

    @Override
    public Expression visit(GetParam call) {
        return new GetParamFunction(site, arguments(call), parser.parameters());
    }

    @Override
    public Expression visit(GetResource call) {
        return new GetResourceFunction(site, arguments(call));
    }

    @Override
    public Expression visit(GetAttr call) {
        return new GetAttrFunction(site, arguments(call));
    }

    @Override
    public Expression visit(GetFile call) {
        return new GetFileFunction(site, arguments(call), parser.files());
    }

    @Override
    public Expression visit(StrReplace call) {
        return new ReplaceFunction(site, arguments(call), Strictness.LENIENT);
    }

    @Override
    public Expression visit(StrReplaceStrict call) {
        return new ReplaceFunction(site, arguments(call), Strictness.STRICT);
    }

    @Override
    public Expression visit(StrReplaceVstrict call) {
        return new ReplaceFunction(site, arguments(call), Strictness.VERY_STRICT);
    }

    @Override
    public Expression visit(ListJoin call) {
        return new JoinFunction(site, arguments(call));
    }

    @Override
    public Expression visit(Repeat call) {
        return new RepeatFunction(site, arguments(call));
    }

    @Override
    public Expression visit(Digest call) {
        return new DigestFunction(site, arguments(call));
    }

    @Override
    public Expression visit(StrSplit call) {
        return new SplitFunction(site, arguments(call));
    }

    @Override
    public Expression visit(MapMerge call) {
        return new MapMergeFunction(site, arguments(call));
    }

    @Override
    public Expression visit(MapReplace call) {
        return new MapReplaceFunction(site, arguments(call));
    }

    @Override
    public Expression visit(Yaql call) {
        return new YaqlFunction(site, arguments(call));
    }

    @Override
    public Expression visit(If call) {
        return new IfBranch(parser, site).of(call.arguments());
    }

    @Override
    public Expression visit(Filter call) {
        return new FilterFunction(site, arguments(call));
    }

    @Override
    public Expression visit(MakeUrl call) {
        return new MakeUrlFunction(site, arguments(call));
    }

    @Override
    public Expression visit(ListConcat call) {
        return new ListConcatFunction(site, arguments(call), false);
    }

    @Override
    public Expression visit(ListConcatUnique call) {
        return new ListConcatFunction(site, arguments(call), true);
    }

    @Override
    public Expression visit(Contains call) {
        return new ContainsFunction(site, arguments(call));
    }

    @Override
    public Expression visit(ResourceFacade call) {
        return ResourceFacadeFunction.hot(site, arguments(call), parser.facade());
    }

    @Override
    public Expression visit(Equals call) {
        return plainMap(call);
    }

    @Override
    public Expression visit(Not call) {
        return plainMap(call);
    }

    @Override
    public Expression visit(And call) {
        return plainMap(call);
    }

    @Override
    public Expression visit(Or call) {
        return plainMap(call);
    }

    @Override
    public Expression visit(CfnRef call) {
        return untilFirstVersion(call, this::reference);
    }

    @Override
    public Expression visit(CfnGetAtt call) {
        return plainMap(call);
    }

    @Override
    public Expression visit(CfnSelect call) {
        return site.since(HotVersion.V2015_10_15) ? removed(call) : new SelectFunction(site, arguments(call));
    }

    @Override
    public Expression visit(CfnJoin call) {
        return untilFirstVersion(call, arguments -> new JoinFunction(site, arguments));
    }

    @Override
    public Expression visit(CfnSplit call) {
        return untilFirstVersion(call, arguments -> new CfnSplitFunction(site, arguments));
    }

    @Override
    public Expression visit(CfnReplace call) {
        return untilFirstVersion(call, arguments -> ReplaceFunction.cfn(site, arguments));
    }

    @Override
    public Expression visit(CfnBase64 call) {
        return untilFirstVersion(call, arguments -> new Base64Function(site, arguments));
    }

    @Override
    public Expression visit(CfnGetAzs call) {
        return untilFirstVersion(call, arguments -> new GetAzsFunction(site, arguments));
    }

    @Override
    public Expression visit(CfnMemberListToMap call) {
        return untilFirstVersion(call, arguments -> new MemberListFunction(site, arguments));
    }

    @Override
    public Expression visit(CfnResourceFacade call) {
        return untilFirstVersion(call, arguments -> ResourceFacadeFunction.cfn(site, arguments, parser.facade()));
    }
}
