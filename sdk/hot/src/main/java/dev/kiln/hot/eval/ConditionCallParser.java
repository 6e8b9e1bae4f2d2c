package dev.kiln.hot.eval;

import dev.kiln.hot.HotVersion;
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
import dev.kiln.hot.value.ValueException;
import java.util.Collections;

/** Makes the expression of a call in a place for conditions, where few functions are allowed. Source: SEMANTICS section 4. */
final class ConditionCallParser implements CallVisitor<Expression> {

    private final ExpressionParser parser;
    private final CallSite site;

    ConditionCallParser(ExpressionParser parser, CallSite site) {
        this.parser = parser;
        this.site = site;
    }

    private Expression arguments(Call call) {
        return parser.condition(call.arguments(), site.trail());
    }

    private Expression invalid() {
        throw new ValueException("The function \"" + site.function() + "\" is invalid in this context");
    }

    @Override
    public Expression visit(GetParam call) {
        return new GetParamFunction(site, arguments(call), parser.parameters());
    }

    @Override
    public Expression visit(GetResource call) {
        return invalid();
    }

    @Override
    public Expression visit(GetAttr call) {
        return invalid();
    }

    @Override
    public Expression visit(GetFile call) {
        return invalid();
    }

    @Override
    public Expression visit(StrReplace call) {
        return invalid();
    }

    @Override
    public Expression visit(StrReplaceStrict call) {
        return invalid();
    }

    @Override
    public Expression visit(StrReplaceVstrict call) {
        return invalid();
    }

    @Override
    public Expression visit(ListJoin call) {
        return invalid();
    }

    @Override
    public Expression visit(Repeat call) {
        return invalid();
    }

    @Override
    public Expression visit(Digest call) {
        return invalid();
    }

    @Override
    public Expression visit(StrSplit call) {
        return invalid();
    }

    @Override
    public Expression visit(MapMerge call) {
        return invalid();
    }

    @Override
    public Expression visit(MapReplace call) {
        return invalid();
    }

    @Override
    public Expression visit(Yaql call) {
        return site.since(HotVersion.V2017_09_01) ? new YaqlFunction(site, arguments(call)) : invalid();
    }

    @Override
    public Expression visit(If call) {
        return invalid();
    }

    @Override
    public Expression visit(Filter call) {
        return invalid();
    }

    @Override
    public Expression visit(MakeUrl call) {
        return invalid();
    }

    @Override
    public Expression visit(ListConcat call) {
        return invalid();
    }

    @Override
    public Expression visit(ListConcatUnique call) {
        return invalid();
    }

    @Override
    public Expression visit(Contains call) {
        return site.since(HotVersion.V2017_09_01) ? new ContainsFunction(site, arguments(call)) : invalid();
    }

    @Override
    public Expression visit(ResourceFacade call) {
        return invalid();
    }

    @Override
    public Expression visit(Equals call) {
        return new EqualsFunction(site, arguments(call));
    }

    @Override
    public Expression visit(Not call) {
        return new NotFunction(site, arguments(call), parser.conditions());
    }

    @Override
    public Expression visit(And call) {
        return new JunctionFunction(site, arguments(call), parser.conditions(), false);
    }

    @Override
    public Expression visit(Or call) {
        return new JunctionFunction(site, arguments(call), parser.conditions(), true);
    }

    @Override
    public Expression visit(CfnRef call) {
        return new RemovedFunction(site, arguments(call));
    }

    @Override
    public Expression visit(CfnGetAtt call) {
        return new MapExpression(Collections.singletonMap(site.function(), arguments(call)));
    }

    @Override
    public Expression visit(CfnSelect call) {
        return new RemovedFunction(site, arguments(call));
    }

    @Override
    public Expression visit(CfnJoin call) {
        return new RemovedFunction(site, arguments(call));
    }

    @Override
    public Expression visit(CfnSplit call) {
        return new RemovedFunction(site, arguments(call));
    }

    @Override
    public Expression visit(CfnReplace call) {
        return new RemovedFunction(site, arguments(call));
    }

    @Override
    public Expression visit(CfnBase64 call) {
        return new RemovedFunction(site, arguments(call));
    }

    @Override
    public Expression visit(CfnGetAzs call) {
        return new RemovedFunction(site, arguments(call));
    }

    @Override
    public Expression visit(CfnMemberListToMap call) {
        return new RemovedFunction(site, arguments(call));
    }

    @Override
    public Expression visit(CfnResourceFacade call) {
        return new RemovedFunction(site, arguments(call));
    }
}
